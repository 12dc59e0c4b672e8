package io.github.visiontemplate.examples.web;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What an operator sets.
 *
 * @param database the JDBC URL, of H2 or PostgreSQL, with user and password
 * @param originalsKey the key that encrypts uploaded files: 32 bytes in Base64. Without one the
 *     host does not start
 * @param retention how long an uploaded file is kept
 * @param largestUpload the size above which an upload is refused before it is read
 * @param uploadsInMemory how much may be received at the same time; further uploads are told to
 *     come back
 * @param readers how many files are read at the same time
 */
@ConfigurationProperties("vision")
public record WebSettings(
    String database,
    String originalsKey,
    Period retention,
    DataSize largestUpload,
    DataSize uploadsInMemory,
    int readers) {

  /** Returns a text without the password in the URL and without the key. */
  @Override
  public String toString() {
    return "WebSettings[retention=" + retention + ", largestUpload=" + largestUpload + "]";
  }
}
