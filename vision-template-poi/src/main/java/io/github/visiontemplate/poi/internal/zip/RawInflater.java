package io.github.visiontemplate.poi.internal.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Inflates the content of an entry in steps that are large enough to be fast. */
final class RawInflater extends InflaterInputStream {

  private static final int STEP = 1 << 16;

  RawInflater(InputStream packed) {
    super(packed, new Inflater(true), STEP);
  }

  @Override
  public void close() throws IOException {
    super.close();
    inf.end(); // the superclass does not end an inflater that it was given
  }
}
