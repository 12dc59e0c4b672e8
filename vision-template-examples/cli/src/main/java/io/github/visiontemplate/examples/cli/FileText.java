package io.github.visiontemplate.examples.cli;

import java.io.FileNotFoundException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;

/**
 * Describes why a file could not be read or written. The operating system's own message may be in
 * another language.
 */
final class FileText {

  private static final String FULL = "no space";

  private FileText() {}

  static String of(Phrases phrases, Throwable failure) {
    Throwable reason = failure.getCause() == null ? failure : failure.getCause();
    return phrases.of(phrase(reason), file(reason));
  }

  private static String phrase(Throwable reason) {
    if (reason instanceof NoSuchFileException || reason instanceof FileNotFoundException) {
      return "file.missing";
    }
    if (reason instanceof AccessDeniedException) {
      return "file.denied";
    }
    if (reason instanceof CharacterCodingException) {
      return "file.encoding";
    }
    String said = Objects.requireNonNullElse(reason.getMessage(), "");
    return said.toLowerCase(Locale.ROOT).contains(FULL) ? "file.full" : "file.other";
  }

  private static String file(Throwable reason) {
    return reason instanceof FileSystemException system && system.getFile() != null
        ? system.getFile()
        : reason.getClass().getSimpleName();
  }
}
