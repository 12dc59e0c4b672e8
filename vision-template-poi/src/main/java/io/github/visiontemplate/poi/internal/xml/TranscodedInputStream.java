package io.github.visiontemplate.poi.internal.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns a text in another encoding into UTF-8. Bytes that are not a character cause an exception;
 * they are never replaced by a question mark.
 */
final class TranscodedInputStream extends InputStream {

  private static final int CHUNK = 8192;

  private final Reader reader;
  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);

  private CharBuffer chars = CharBuffer.allocate(CHUNK).flip();
  private final ByteBuffer encoded = ByteBuffer.allocate(4 * CHUNK).flip();
  private boolean begun;

  TranscodedInputStream(InputStream input, Charset charset) {
    reader =
        new InputStreamReader(
            input,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  @Override
  public int read() throws IOException {
    return fill() ? encoded.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, encoded.remaining());
    encoded.get(bytes, from, count);
    return count;
  }

  private boolean fill() throws IOException {
    boolean more = true;
    while (more && !encoded.hasRemaining()) {
      more = readChars();
      encoded.clear();
      CoderResult result = encoder.encode(chars, encoded, !more);
      if (result.isError()) {
        result.throwException();
      }
      encoded.flip();
    }
    return encoded.hasRemaining();
  }

  /**
   * Reads more characters and puts them behind those that the encoder left, which may be half a
   * character. Returns false at the end.
   */
  private boolean readChars() throws IOException {
    if (!begun) {
      begun = true;
      chars = head();
      return true;
    }
    CharBuffer next = CharBuffer.allocate(CHUNK).put(chars);
    int count = reader.read(next);
    chars = next.flip();
    return count >= 0;
  }

  private CharBuffer head() throws IOException {
    char[] head = new char[CHUNK];
    int count = 0;
    for (int read = reader.read(head); read > 0 && count < head.length; ) {
      count += read;
      read = reader.read(head, count, head.length - count);
    }
    boolean marked = count > 0 && head[0] == '\uFEFF';
    return CharBuffer.wrap(
        Utf8InputStream.declareUtf8(new String(head, marked ? 1 : 0, marked ? count - 1 : count)));
  }
}
