package io.github.visiontemplate.examples.web.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** The settings with which the demonstration starts where the environment has none. */
public final class DemoSettings {

  static final Path FOLDER = Path.of("vision-web-data");

  private static final Path KEY = FOLDER.resolve("originals.key");
  private static final int KEY_BYTES = 32;

  private DemoSettings() {}

  /**
   * Returns the settings. They let nobody in from other machines, because the passwords are known.
   */
  public static Map<String, Object> settings() {
    return Map.of(
        "server.address", "127.0.0.1",
        "spring.profiles.active", "demo",
        "logging.level.root", "WARN",
        "VISION_ORIGINALS_KEY", key());
  }

  /** Makes a key file where there is none. Elsewhere than in a demonstration, that is a secret. */
  private static String key() {
    try {
      if (!Files.exists(KEY)) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(FOLDER);
        Files.writeString(KEY, Base64.getEncoder().encodeToString(key));
      }
      return Files.readString(KEY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
