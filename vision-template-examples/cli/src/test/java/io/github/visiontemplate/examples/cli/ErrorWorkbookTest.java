package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleSchool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A refused file comes back annotated, and is uploaded again as it is. */
class ErrorWorkbookTest {

  @TempDir Path directory;

  private Cli cli;
  private SampleFiles files;
  private Path errors;

  @BeforeEach
  void aRosterIsLoaded() {
    cli = Cli.in(directory);
    files = SampleFiles.in(directory);
    errors = directory.resolve("errors.xlsx");
    cli.run("sample", directory);
    cli.run("load-students", files.roster());
  }

  @Test
  void theAnnotatedFileTellsTheIssuesAndImportsLikeTheOriginal() throws IOException {
    JsonNode first = imported(files.nationalImport(), "--errors", errors).json();
    try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(errors))) {
      assertThat(workbook.getSheets().findFirst().orElseThrow().getName())
          .isEqualTo("Check results");
      List<Row> rows = workbook.getSheet(1).orElseThrow().read();
      int last = rows.get(0).getCellCount() - 1;
      assertThat(rows.get(0).getCellText(last)).isEqualTo("Problems found");
      for (JsonNode issue : first.get("issues")) {
        if (!issue.get("row").isNull()) {
          Row row = rows.get(issue.get("row").asInt() - 1);
          assertThat(row.getCellText(last)).contains(issue.get("message").asText());
        }
      }
    }
    JsonNode again = imported(errors, "--errors", directory.resolve("again.xlsx")).json();
    assertThat(again.get("issues")).isEqualTo(first.get("issues"));
    assertThat(again.get("rows")).isEqualTo(first.get("rows"));
    assertThat(imported(errors, "--mode", "valid-rows").json().get("changes").get("inserted"))
        .isEqualTo(first.get("rows").get("valid"));
  }

  @Test
  void aFileOfAnotherFormGetsTheSummary() throws IOException {
    Cli.Result result = imported(files.nationalTemplate(), "--errors", errors);
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains("The workbook with the marks: " + errors);
    try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(errors))) {
      assertThat(workbook.getFirstSheet().read().get(7).getCellText(4))
          .contains("EXAM_DATE_COLUMN_MISSING");
    }
  }

  @Test
  void ofAFileThatIsNoWorkbookNoneIsWritten() throws IOException {
    Path text = Files.writeString(directory.resolve("notes.xlsx"), "学籍号,姓名\n");
    Cli.Result result = imported(text, "--errors", errors);
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err())
        .contains("No error workbook was written: the file is not a readable workbook.");
    assertThat(errors).doesNotExist();
  }

  private Cli.Result imported(Path file, Object... more) {
    Object[] arguments = new Object[more.length + 4];
    System.arraycopy(
        new Object[] {"import", file, "--school=" + SampleSchool.ID, "--lang=en"},
        0,
        arguments,
        0,
        4);
    System.arraycopy(more, 0, arguments, 4, more.length);
    return cli.json(arguments);
  }
}
