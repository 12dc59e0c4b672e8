package io.github.visiontemplate.examples.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.multipart.MultipartFile;

/** Files that a browser sends. */
public final class Uploads {

  private static final int LONGEST_NAME = 200;

  private Uploads() {}

  /** Returns the name of the file without its folders, shortened if it is very long. */
  public static String name(MultipartFile file) {
    String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    String name =
        given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1).strip();
    String shown = name.isEmpty() ? "upload.xlsx" : name;
    return shown.length() <= LONGEST_NAME ? shown : shown.substring(shown.length() - LONGEST_NAME);
  }

  /** Returns the content of the file. */
  public static byte[] content(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
