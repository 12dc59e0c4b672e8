package io.github.visiontemplate.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTest {

  private static final Path SAMPLES =
      Path.of("../../vision-template-poi/src/test/resources/samples");
  private static final Path FILLED = SAMPLES.resolve("openpyxl-import.xlsx");
  private static final int NUMBER_COLUMN = 3;

  @TempDir Path directory;

  @Test
  void aTemplateIsImportedAndFilled() throws IOException {
    QuickStart host = new QuickStart(roster());

    assertThat(host.importTemplate(FILLED)).isEmpty();
    assertThat(
            host.fillTemplate(FILLED, Semester.of(2025, Term.FIRST), directory.resolve("out.xlsx")))
        .isEmpty();
    assertThat(directory.resolve("out.xlsx")).isNotEmptyFile();
  }

  @Test
  void whatTheSchoolMustCorrectIsSaid() throws IOException {
    QuickStart host = new QuickStart(roster().subList(1, 200));

    assertThat(host.importTemplate(FILLED)).singleElement().asString().startsWith("视力数据!D2：");
    assertThat(
            host.fillTemplate(FILLED, Semester.of(2025, Term.FIRST), directory.resolve("out.xlsx")))
        .containsExactly("D2");
  }

  private static List<Student> roster() {
    List<Student> students = new ArrayList<>();
    try (TemplateWorkbook workbook = XlsxTemplate.of(FILLED).open();
        RowReader rows = workbook.sheets().get(0).rows()) {
      rows.next();
      for (var row = rows.next(); row != null; row = rows.next()) {
        NationalStudentNumber number = NationalStudentNumber.of(row.cell(NUMBER_COLUMN).shown());
        students.add(
            new Student(
                new StudentKey("K" + row.rowNumber()),
                number,
                row.cell(5).shown(),
                null,
                null,
                new SchoolId("1101050012")));
      }
    }
    return students;
  }
}
