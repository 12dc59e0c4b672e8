package io.github.visiontemplate.poi.internal.xml;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.zip.PartName;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses an XML part in UTF-8 in which a tag or a text goes on without end, before a parser has
 * collected its attributes: the time that takes grows with the square of their number.
 */
final class TagGuard extends FilterInputStream {

  /**
   * A cell's longest text, with each of its characters written as a reference, takes half of it.
   */
  private static final int LONGEST = 1 << 20;

  /** An attribute has one equals sign. */
  private static final int MOST_EQUALS_SIGNS = 4_096;

  private final PartName name;
  private long length;
  private long equalsSigns;

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
  public int read(byte[] into, int offset, int wanted) throws IOException {
    int read = super.read(into, offset, wanted);
    if (read > 0) {
      check(into, offset, offset + read);
    }
    return read;
  }

  /**
   * Looks back to where the last tag began, for none can begin in another. What is too long has
   * whole reads without a beginning, so only those are counted.
   */
  private void check(byte[] bytes, int from, int to) {
    int begin = to - 1;
    while (begin >= from && bytes[begin] != '<') {
      begin--;
    }
    boolean begun = begin >= from;
    length = begun ? to - begin : length + to - from;
    equalsSigns = begun ? 0 : equalsSigns + equalsSigns(bytes, from, to);
    if (length > LONGEST || equalsSigns > MOST_EQUALS_SIGNS) {
      throw Refusal.corrupt(name.toString());
    }
  }

  private static int equalsSigns(byte[] bytes, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += bytes[i] == '=' ? 1 : 0;
    }
    return count;
  }
}
