package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.zip.PartName;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses an XML part in which a tag or a text goes on without end, before a parser has collected
 * millions of attributes. It looks for the byte of {@code >} alone, which all encodings of a part
 * have in common.
 */
final class TagGuard extends FilterInputStream {

  /**
   * A cell's longest text, with each of its characters written as a reference, takes half of it.
   */
  private static final int LONGEST = 1 << 20;

  private final PartName name;
  private long length;

  TagGuard(InputStream part, PartName name) {
    super(part);
    this.name = name;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    if (read > 0) {
      check(into, offset, offset + read);
    }
    return read;
  }

  /** Looks at the ends of what was read alone: it is shorter than what is too long. */
  private void check(byte[] bytes, int from, int to) {
    int first = from;
    while (first < to && bytes[first] != '>') {
      first++;
    }
    int last = to;
    while (last > first && bytes[last - 1] != '>') {
      last--;
    }
    length = (first == to ? length : 0) + to - last;
    if (length > LONGEST) {
      throw Refusal.corrupt(name.toString());
    }
  }
}
