package school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the host as a process of its own, in each way that its pom says. */
class StartIT {

  /** The host has no provider for SLF4J, which says so. Nobody else complains. */
  private static final List<String> NO_LOGGING =
      List.of(
          "SLF4J(W): No SLF4J providers were found.",
          "SLF4J(W): Defaulting to no-operation (NOP) logger implementation",
          "SLF4J(W): See https://www.slf4j.org/codes.html#noProviders for further details.");

  @TempDir Path folder;

  @BeforeEach
  void workbooks() throws IOException {
    Files.write(folder.resolve("right.xlsx"), filled().bytes());
    Files.write(folder.resolve("wrong.xlsx"), filled().cell(2, Field.RIGHT_ACUITY, 9.9).bytes());
    WorkbookFixture template = WorkbookFixture.of(TemplateSchemas.nationalCurrent());
    Main.PUPILS.forEach(template::row);
    template.row(People.ofSeed(1).student(0, Main.SCHOOL));
    Files.write(folder.resolve("template.xlsx"), template.bytes());
  }

  private static WorkbookFixture filled() {
    WorkbookFixture workbook = WorkbookFixture.of(TemplateSchemas.nationalImport());
    for (Student pupil : Main.PUPILS) {
      int index = workbook.lastRow();
      workbook.row(pupil, People.ofSeed(1).screening(index, LocalDate.of(2025, 10, 15)));
    }
    return workbook;
  }

  @Test
  void workbooksAreImportedAndFilled() throws Exception {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(command())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));

    assertEquals(NO_LOGGING, Files.readAllLines(err));
    assertEquals(
        List.of(
            "STORED 3",
            "REJECTED 0",
            "视力数据!J2：“右眼裸眼视力”应为 3.0 至 5.3 的一位小数（测不出填 0 或 9），实为“9.9”。请核对；小数记录法（如 0.8）须换算为五分记录法。",
            "FILLED 3"),
        Files.readAllLines(out));
    assertEquals(0, process.exitValue());
    for (String written : List.of("right-marked", "wrong-marked", "filled", "unmatched")) {
      try (TemplateWorkbook workbook = XlsxTemplate.of(folder.resolve(written + ".xlsx")).open()) {
        assertFalse(workbook.sheets().isEmpty());
      }
    }
  }

  /** By default with the Java that runs this test. */
  private List<String> command() {
    String runtime = System.getProperty("runtime", System.getProperty("java.home"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(runtime, "bin", "java").toString());
    command.addAll(List.of(System.getProperty("start").split(" ")));
    command.add(folder.toString());
    return command;
  }
}
