package io.github.visiontemplate.poi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.parse.internal.RowParser;
import io.github.visiontemplate.poi.internal.zip.FileBytes;
import io.github.visiontemplate.poi.limit.ReadLimits;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Detection;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.TemplateFile;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How much work an import and a fill make; unlike time it is the same on every machine. */
@Tag("slow")
class XlsxWorkTest {

  private static final int ROWS = 20_000;
  private static final SchoolId SCHOOL = new SchoolId("1101050012");
  private static final Uploader UPLOADER = Uploader.school(SCHOOL.value());
  private static final StudentDirectory PUPILS =
      InMemoryStudentDirectory.of(People.ofSeed(1).students(0, ROWS, SCHOOL));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-12-01T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

  /** More than one block of a part that is read ahead, packed. */
  private static final int BEGINNING = 1 << 16;

  @ParameterizedTest
  @EnumSource
  void anImportInflatesEachPartOnceAndTheTopOfTheSheetThreeTimesMore(LargeForm.Texts texts)
      throws IOException {
    CountedFile file = new CountedFile(LargeForm.filled(texts, ROWS));
    importAll(file);
    assertThat(file.bytes.count).isLessThan(file.bytes.content.length + 6L * BEGINNING);
  }

  @ParameterizedTest
  @EnumSource
  void anImportAllocatesLittleForEachRow(LargeForm.Texts texts) {
    XlsxTemplate file = XlsxTemplate.of("form.xlsx", LargeForm.filled(texts, ROWS));
    importAll(file);
    assertThat(allocated(() -> importAll(file)) / ROWS).isLessThan(5_500);
  }

  @ParameterizedTest
  @EnumSource
  void aFillAllocatesLittleForEachRow(LargeForm.Texts texts) {
    InMemoryScreeningStore store = new InMemoryScreeningStore();
    importAll(XlsxTemplate.of("form.xlsx", LargeForm.filled(texts, ROWS)), store);
    XlsxTemplate blank = XlsxTemplate.of("form.xlsx", LargeForm.blank(texts, ROWS));
    fill(blank, store);
    assertThat(allocated(() -> fill(blank, store)) / ROWS).isLessThan(10_000);
  }

  @ParameterizedTest
  @EnumSource
  void onlyColumnsThatMatterAreDecoded(LargeForm.Texts texts) {
    try (TemplateWorkbook workbook =
            XlsxTemplate.of("form.xlsx", LargeForm.filled(texts, 100)).open();
        RowReader rows = workbook.sheets().get(0).rows()) {
      Detection found = Detection.of(TemplateSchemas.all(), workbook);
      TemplateLayout layout = found.layouts().get(0);
      RowParser parser = RowParser.of(layout);
      parser.parse(rows.next());
      for (Row row = rows.next(); row != null; row = rows.next()) {
        CountedRow counted = new CountedRow(row);
        assertThat(parser.parse(counted)).isNotNull();
        // Number, name, sex, birth date, nine measurements and the date; code and name of the
        // class.
        assertThat(counted.decoded).isEqualTo(14 + 2);
      }
    }
  }

  private static void importAll(TemplateFile file) {
    importAll(file, new InMemoryScreeningStore());
  }

  private static void importAll(TemplateFile file, InMemoryScreeningStore store) {
    VisionImport visionImport =
        VisionImport.builder().directory(PUPILS).store(store).clock(CLOCK).build();
    assertThat(visionImport.run(file, UPLOADER).status()).isEqualTo(ImportReport.Status.STORED);
  }

  private static void fill(XlsxTemplate file, InMemoryScreeningStore store) {
    VisionExport export = VisionExport.builder().directory(PUPILS).store(store).build();
    Semester semester = Semester.of(2025, Term.FIRST);
    var report = export.fill(file, semester, UPLOADER, OutputStream.nullOutputStream());
    assertThat(report.status()).isEqualTo(FillReport.Status.FILLED);
    assertThat(report.rows().filled()).isEqualTo(ROWS);
  }

  private static long allocated(Runnable work) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    work.run();
    return threads.getThreadAllocatedBytes(thread) - before;
  }

  private record CountedFile(CountedBytes bytes) implements TemplateFile {

    CountedFile(byte[] content) {
      this(new CountedBytes(content));
    }

    @Override
    public TemplateFile.Facts facts() {
      return new TemplateFile.Facts("form.xlsx", bytes.size(), "0".repeat(64));
    }

    @Override
    public TemplateWorkbook open() {
      try {
        return XlsxWorkbook.open(bytes, ReadLimits.defaults());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Counts the bytes that are read; those of a part are read only to be inflated. */
  private static final class CountedBytes implements FileBytes {

    private final byte[] content;
    private final FileBytes bytes;
    private long count;

    CountedBytes(byte[] content) {
      this.content = content;
      this.bytes = FileBytes.of(content);
    }

    @Override
    public long size() {
      return content.length;
    }

    @Override
    public synchronized int read(long position, ByteBuffer into) throws IOException {
      int read = bytes.read(position, into);
      count += Math.max(read, 0);
      return read;
    }

    @Override
    public POIFSFileSystem asOleFile() throws IOException {
      return bytes.asOleFile();
    }

    @Override
    public void close() {}
  }

  /** Counts the cells that are asked for. */
  private static final class CountedRow implements Row {

    private final Row row;
    private int decoded;

    CountedRow(Row row) {
      this.row = row;
    }

    @Override
    public int rowNumber() {
      return row.rowNumber();
    }

    @Override
    public int width() {
      return row.width();
    }

    @Override
    public boolean hasFormulas() {
      return row.hasFormulas();
    }

    @Override
    public Cell.Origin origin(int column) {
      return row.origin(column);
    }

    @Override
    public Cell cell(int column) {
      decoded++;
      return row.cell(column);
    }
  }
}
