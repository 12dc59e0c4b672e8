package io.github.visiontemplate.poi.internal.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an archive of new parts, one after the other. Every reader of zip streams can read the
 * archive. The same parts always give the same bytes.
 */
public final class NewArchive {

  private final ZipOutput out;
  private final List<byte[]> records = new ArrayList<>();

  /** Begins an archive. Does not close the output. */
  public NewArchive(OutputStream output) {
    this.out = new ZipOutput(output);
  }

  /** Writes a part. */
  public void add(String name, PartWriter content) throws IOException {
    records.add(out.deflated(ZipEntry.named(name), content));
  }

  /** Writes the directory of the parts, which ends the archive. */
  public void finish() throws IOException {
    out.finish(records, records.size(), new byte[0]);
  }
}
