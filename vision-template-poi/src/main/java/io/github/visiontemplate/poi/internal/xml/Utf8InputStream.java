package io.github.visiontemplate.poi.internal.xml;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An XML document in UTF-8, whatever its original encoding. A document in UTF-8 passes byte for
 * byte. Any other document is transcoded, and its declaration then says UTF-8. An encoding that is
 * unknown or contradicts the first bytes causes a {@link CharacterCodingException}.
 */
public final class Utf8InputStream extends FilterInputStream {

  /** How many bytes are searched for the XML declaration, which is always shorter. */
  private static final int HEAD = 512;

  private static final Pattern ENCODING =
      Pattern.compile("^(<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"'])([^\"']*)");

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private boolean opened;

  /** Wraps a document. Nothing is read before the first call of {@code read}. */
  public Utf8InputStream(InputStream document) {
    super(document);
  }

  @Override
  public int read() throws IOException {
    open();
    return in.read();
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    open();
    return in.read(bytes, from, length);
  }

  /** Sets the encoding in an XML declaration to UTF-8; the rest of the text stays. */
  static String declareUtf8(String head) {
    return ENCODING.matcher(head).replaceFirst("$1UTF-8");
  }

  private void open() throws IOException {
    if (opened) {
      return;
    }
    opened = true;
    byte[] head = in.readNBytes(HEAD);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
    Charset charset = charset(head);
    in = charset.equals(StandardCharsets.UTF_8) ? whole : new TranscodedInputStream(whole, charset);
  }

  private static Charset charset(byte[] head) throws CharacterCodingException {
    if (head.length < 4 || XmlBytes.startsWith(head, 0, head.length, BYTE_ORDER_MARK)) {
      return StandardCharsets.UTF_8;
    }
    if (isWide(head[0] & 0xFF, head[1] & 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (isWide(head[1] & 0xFF, head[0] & 0xFF)) {
      return StandardCharsets.UTF_16LE;
    }
    Matcher declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return declared.find() ? named(declared.group(2)) : StandardCharsets.UTF_8;
  }

  /** Returns whether two bytes are the byte order mark of UTF-16, or a {@code <} in UTF-16. */
  private static boolean isWide(int high, int low) {
    return (high == 0xFE && low == 0xFF) || (high == 0 && low == '<');
  }

  private static Charset named(String name) throws CharacterCodingException {
    try {
      Charset charset = Charset.forName(name);
      byte[] sample = charset.canEncode() ? "<?xml".getBytes(charset) : new byte[0];
      if (new String(sample, StandardCharsets.ISO_8859_1).equals("<?xml")) {
        return charset;
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw (CharacterCodingException) new CharacterCodingException().initCause(e);
    }
    throw new CharacterCodingException();
  }
}
