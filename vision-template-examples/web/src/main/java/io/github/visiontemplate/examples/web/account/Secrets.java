package io.github.visiontemplate.examples.web.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Values that nobody guesses, and hashes. */
public final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** Returns this number of random bytes, in hexadecimal. */
  public static String random(int bytes) {
    return HexFormat.of().formatHex(randomBytes(bytes));
  }

  /** Returns the SHA-256 hash of a text, in hexadecimal. */
  public static String sha256(String text) {
    return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns the SHA-256 hash of a content and what is said of it, in hexadecimal. */
  public static String sha256(byte[] content, String said) {
    return sha256(HexFormat.of().formatHex(sha256(content)) + said);
  }

  /** Returns the SHA-256 hash of a content. */
  public static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** Returns this number of random bytes. */
  public static byte[] randomBytes(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }
}
