package io.github.visiontemplate.poi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.schema.internal.ErrorMarks;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of many programs come back annotated, with all that was in them. */
class ErrorWorkbookSamplesTest {

  private static final Uploader SCHOOL = Uploader.school("1101050012");
  private static final Set<String> CHANGED =
      Set.of("[Content_Types].xml", "workbook.xml", "workbook.xml.rels", "styles.xml");

  private final VisionImport imports =
      VisionImport.builder()
          .directory(InMemoryStudentDirectory.of(List.of()))
          .store(new InMemoryScreeningStore())
          .build();

  static Stream<Path> samples() throws IOException, URISyntaxException {
    Path folder =
        Path.of(ErrorWorkbookSamplesTest.class.getResource("/samples/index.json").toURI())
            .getParent();
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theCopyImportsLikeTheOriginalAndTellsEachIssueInItsRow(Path file) throws IOException {
    XlsxTemplate upload = XlsxTemplate.of(file);
    ImportReport report = imports.run(ImportRequest.of(upload, SCHOOL).dryRun());
    byte[] annotated = Reports.annotated(upload, report);
    XlsxTemplate copy = XlsxTemplate.of("copy.xlsx", annotated);
    ImportReport again = imports.run(ImportRequest.of(copy, SCHOOL).dryRun());
    assertThat(again.issues()).isEqualTo(report.issues());
    assertThat(again.rows()).isEqualTo(report.rows());
    TemplateLayout layout = report.sheets().get(0).layout();
    List<Map<Integer, String>> original = cells(upload, layout.sheetIndex());
    List<Map<Integer, String>> copied = cells(copy, layout.sheetIndex() + 1);
    Map<Integer, String> notes = notes(report, layout);
    int column = noteColumn(copied.get(layout.lastHeaderRow()));
    for (int row = 1; row < copied.size(); row++) {
      String note = copied.get(row).remove(column);
      if (row > layout.lastHeaderRow()) {
        assertThat(note).isEqualTo(notes.get(row));
      }
      assertThat(copied.get(row)).isEqualTo(row < original.size() ? original.get(row) : Map.of());
    }
    assertOtherPartsAreTheSame(Files.readAllBytes(file), annotated);
    byte[] twice = Reports.annotated(copy, again);
    assertThat(ZipContents.of(twice)).hasSameSizeAs(ZipContents.of(annotated));
  }

  private static void assertOtherPartsAreTheSame(byte[] original, byte[] annotated)
      throws IOException {
    Map<String, byte[]> copied = ZipContents.of(annotated);
    ZipContents.of(original)
        .forEach(
            (name, content) -> {
              String last = name.substring(name.lastIndexOf('/') + 1);
              if (!CHANGED.contains(last)
                  && !name.matches("xl/(worksheets|comments|drawings).*|xl/comments.*")) {
                assertThat(copied.get(name)).as(name).isEqualTo(content);
              }
            });
  }

  private static int noteColumn(Map<Integer, String> headers) {
    return headers.entrySet().stream()
        .filter(header -> header.getValue().equals(ErrorMarks.COLUMN))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(-1);
  }

  private static Map<Integer, String> notes(ImportReport report, TemplateLayout layout) {
    IssueMessages messages = IssueMessages.chinese().withoutSheets();
    return report.issues().stream()
        .filter(issue -> issue.position() != null)
        .filter(issue -> issue.position().row() > layout.lastHeaderRow())
        .collect(
            Collectors.groupingBy(
                (Issue issue) -> issue.position().row(),
                Collectors.mapping(messages::text, Collectors.joining("\n"))));
  }

  /** The cells that show something, by the number of their row. */
  private static List<Map<Integer, String>> cells(XlsxTemplate file, int sheetIndex) {
    List<Map<Integer, String>> cells = new ArrayList<>(List.of(Map.of()));
    try (TemplateWorkbook workbook = file.open()) {
      Sheet sheet = workbook.sheets().get(sheetIndex);
      try (RowReader rows = sheet.rows()) {
        for (Row row = rows.next(); row != null; row = rows.next()) {
          while (cells.size() <= row.rowNumber()) {
            cells.add(new HashMap<>());
          }
          for (int column = 0; column < row.width(); column++) {
            Cell cell = row.cell(column);
            if (!cell.isBlank()) {
              cells.get(row.rowNumber()).put(column, cell.shown());
            }
          }
        }
      }
    }
    return cells;
  }
}
