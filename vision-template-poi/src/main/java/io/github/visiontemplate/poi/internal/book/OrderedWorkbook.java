package io.github.visiontemplate.poi.internal.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;

/**
 * A workbook that asks for the rows of its sheets in the order in which these were added. POI
 * itself takes the parts as a hash table has them.
 */
final class OrderedWorkbook extends DeferredSXSSFWorkbook {

  @Override
  protected void injectData(ZipEntrySource parts, OutputStream output) throws IOException {
    super.injectData(new Ordered(parts), output);
  }

  /** The parts by name; those of sheets are numbered. */
  private static final class Ordered implements ZipEntrySource {

    /** The one that programs look for first; the others follow by length and letters. */
    private static final String FIRST = "[Content_Types].xml";

    private static final Comparator<ZipArchiveEntry> BY_NAME =
        Comparator.<ZipArchiveEntry, Boolean>comparing(entry -> !entry.getName().equals(FIRST))
            .thenComparing(entry -> entry.getName().length())
            .thenComparing(ZipArchiveEntry::getName);

    private final ZipEntrySource parts;

    Ordered(ZipEntrySource parts) {
      this.parts = parts;
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
      List<ZipArchiveEntry> entries = new ArrayList<>(Collections.list(parts.getEntries()));
      entries.sort(BY_NAME);
      return Collections.enumeration(entries);
    }

    @Override
    public ZipArchiveEntry getEntry(String name) {
      return parts.getEntry(name);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
      return parts.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
      parts.close();
    }

    @Override
    public boolean isClosed() {
      return parts.isClosed();
    }
  }
}
