package io.github.visiontemplate.poi.hostile;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.visiontemplate.poi.Packages;
import java.util.List;

/** Whatever the bytes are, both pipelines end with a report. */
class WorkbookFuzzTest {

  private static final List<String> PARTS =
      List.of(
          ImportFile.SHEET,
          "xl/sharedStrings.xml",
          "xl/styles.xml",
          "xl/workbook.xml",
          "xl/_rels/workbook.xml.rels",
          "_rels/.rels",
          "[Content_Types].xml");

  @FuzzTest(maxDuration = "5m")
  void wholeFile(byte[] file) {
    Pipelines.run(file);
  }

  /** Past the archive's checksums. */
  @FuzzTest(maxDuration = "5m")
  void part(FuzzedDataProvider data) {
    String part = PARTS.get(data.consumeByte((byte) 0, (byte) (PARTS.size() - 1)));
    Packages file =
        ImportFile.withRows(
            ImportFile.rowWith(2, 5, ImportFile.shared(0))
                + ImportFile.rowWith(3, 18, "<c s='0'><v>45945</v></c>"));
    Pipelines.run(file.with(part, data.consumeRemainingAsBytes()).bytes());
  }

  /** In the middle of a row, where a sheet's own markup begins. */
  @FuzzTest(maxDuration = "5m")
  void cells(byte[] cells) {
    String[] around = ImportFile.withValue(9, "@").part(ImportFile.SHEET).split("@");
    Pipelines.run(
        ImportFile.good().with(ImportFile.SHEET, joined(around[0], cells, around[1])).bytes());
  }

  private static byte[] joined(String before, byte[] middle, String behind) {
    java.io.ByteArrayOutputStream joined = new java.io.ByteArrayOutputStream();
    joined.writeBytes(before.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    joined.writeBytes(middle);
    joined.writeBytes(behind.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return joined.toByteArray();
  }
}
