package io.github.visiontemplate.poi.internal.zip;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the content of a part. */
@FunctionalInterface
public interface PartWriter {

  /** Writes the whole content. Does not close the stream. */
  void write(OutputStream content) throws IOException;
}
