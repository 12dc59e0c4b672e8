package io.github.visiontemplate.poi.internal.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.visiontemplate.poi.internal.zip.NewArchive;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A workbook that requests the rows of its sheets in the order in which the sheets were added. POI
 * itself uses the order of a hash table, and writes an archive that few readers of zip streams can
 * read.
 */
final class OrderedWorkbook extends DeferredSXSSFWorkbook {

  /**
   * The part that programs look for first. The others follow, the shortest name first; the main
   * part comes last.
   */
  private static final String FIRST = "[Content_Types].xml";

  private static final String MAIN = "xl/workbook.xml";
  private static final String NO_ROWS = "<sheetData/>";

  /** Puts the main part last, because it names the ranges of filters, which end with the rows. */
  private static final Comparator<ZipArchiveEntry> BY_NAME =
      Comparator.<ZipArchiveEntry, Boolean>comparing(entry -> !entry.getName().equals(FIRST))
          .thenComparing(entry -> entry.getName().equals(MAIN))
          .thenComparing(entry -> entry.getName().length())
          .thenComparing(ZipArchiveEntry::getName);

  private final List<NewSheet> sheets = new ArrayList<>();

  void add(NewSheet sheet) {
    sheets.add(sheet);
  }

  @Override
  protected void injectData(ZipEntrySource parts, OutputStream output) throws IOException {
    List<ZipArchiveEntry> entries = new ArrayList<>(Collections.list(parts.getEntries()));
    entries.sort(BY_NAME);
    NewArchive archive = new NewArchive(output);
    for (ZipArchiveEntry entry : entries) {
      byte[] content = parts.getInputStream(entry).readAllBytes();
      archive.add(entry.getName(), part -> write(entry.getName(), content, part));
    }
    archive.finish();
  }

  private void write(String name, byte[] content, OutputStream part) throws IOException {
    XSSFSheet sheet = getSheetFromZipEntryName(name);
    if (sheet != null) {
      write(getStreamingSheet(sheet.getSheetName()), new String(content, UTF_8), part);
    } else if (name.equals(MAIN)) {
      part.write(bounded(new String(content, UTF_8)).getBytes(UTF_8));
    } else {
      part.write(content);
    }
  }

  private void write(DeferredSXSSFSheet sheet, String frame, OutputStream part) throws IOException {
    NewSheet described = described(sheet);
    int rows = frame.indexOf(NO_ROWS);
    part.write((frame.substring(0, rows) + "<sheetData>").getBytes(UTF_8));
    sheet.writeRows(part);
    String behind = frame.substring(rows + NO_ROWS.length());
    part.write(("</sheetData>" + described.completed(behind)).getBytes(UTF_8));
  }

  private String bounded(String main) {
    String bounded = main;
    for (NewSheet sheet : sheets) {
      bounded = sheet.boundedName(bounded);
    }
    return bounded;
  }

  private NewSheet described(DeferredSXSSFSheet sheet) {
    return sheets.stream().filter(each -> each.isOf(sheet)).findFirst().orElseThrow();
  }
}
