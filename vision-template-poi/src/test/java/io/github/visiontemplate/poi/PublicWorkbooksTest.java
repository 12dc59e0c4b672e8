package io.github.visiontemplate.poi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real and malformed workbooks of public projects; they stay beside the repository, if they are
 * there.
 */
@Tag("slow")
@EnabledIf("isThere")
class PublicWorkbooksTest {

  private static final Path FOLDER = Path.of("..", "..", "shared", "public-workbooks");

  static boolean isThere() {
    return Files.isDirectory(FOLDER);
  }

  static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyFileIsReadToItsEndOrRefused(Path file) {
    assertTimeoutPreemptively(Duration.ofMinutes(2), () -> outcome(file));
  }

  @ParameterizedTest
  @CsvSource({
    "apache_poi__protect.xlsx, ENCRYPTED",
    "apache_poi__54764.xlsx, CORRUPT [xl/sharedstrings.xml]", // a DOCTYPE with entities
    "apache_poi__duplicate-filename.xlsx, CORRUPT [xl/worksheets/sheet1.xml]",
    "pjfanning_excel-streaming-reader__corrupt.xlsx, CORRUPT [sheet",
    "tafia_calamine__issue252.xlsx, CORRUPT [xl/_rels/workbook.xml.rels]", // a wrong checksum
    "nissl-lab_npoi__poc-xmlbomb-empty.xlsx, NOT_XLSX [EMPTY]"
  })
  void whatIsWrongIsNamed(String file, String refusal) {
    assertThat(outcome(FOLDER.resolve(file))).startsWith(refusal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apache_poi__49609.xlsx", // benign, but packed more than a hundred times
        "apache_poi__style-alternate-content.xlsx",
        "ClosedXML_ClosedXML__EmptyStyles.xlsx",
        "PHPOffice_PhpSpreadsheet__Zip-Windows-Directory-Separator.xlsx",
        "PHPOffice_PhpSpreadsheet__utf16be.xlsx",
        "SheetJS_test_files__wtf_path.xlsx",
        "tafia_calamine__minimal_package.xlsx",
        "tafia_calamine__strict_iso_paths.xlsx"
      })
  void oddButCompleteFilesAreRead(String file) {
    assertThat(outcome(FOLDER.resolve(file))).isEmpty();
  }

  /** Reads and copies the whole file; any exception but the documented one fails the test. */
  private static String outcome(Path file) {
    XlsxTemplate template = XlsxTemplate.of(file);
    try (TemplateWorkbook workbook = template.open()) {
      for (int i = 0; i < workbook.sheets().size(); i++) {
        read(workbook.sheets().get(i));
        template.fill(Editors.of(i, rows -> List.of()), OutputStream.nullOutputStream());
      }
      return "";
    } catch (UnreadableTemplateException e) {
      assertThat(e).hasNoCause();
      return e.issue().code() + " " + e.issue().arguments();
    }
  }

  private static void read(Sheet sheet) {
    sheet.declaredLastRow();
    sheet.mergedCells();
    try (RowReader rows = sheet.rows()) {
      for (var row = rows.next(); row != null; row = rows.next()) {
        for (int column = 0; column < row.width(); column++) {
          row.cell(column);
        }
      }
    }
  }
}
