package io.github.visiontemplate.poi.internal.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an archive of new parts, one after the other. Any reader of streams reads it, and the same
 * parts are the same bytes at any time.
 */
public final class NewArchive {

  private final ZipOutput out;
  private final List<byte[]> records = new ArrayList<>();

  /** Begins an archive; the output is not closed. */
  public NewArchive(OutputStream output) {
    this.out = new ZipOutput(output);
  }

  /** Writes a part. */
  public void add(String name, PartWriter content) throws IOException {
    records.add(out.deflated(ZipEntry.named(name), content));
  }

  /** Writes the directory of the parts. */
  public void finish() throws IOException {
    out.finish(records, records.size(), new byte[0]);
  }
}
