package io.github.visiontemplate.importing;

import static io.github.visiontemplate.testing.School.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A pupil who was not examined is one of the file all the same. */
class AbsentTwinTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();

  @Test
  void theNameOfAnAbsentTwinIsNotTakenForAnotherSpelling() {
    Student first = School.pupil(0);
    Student second = twin(School.pupil(1), first);
    InMemorySheet sheet =
        School.sheet(FORM)
            .row(row(FORM, 0, Field.NAME, second.name()))
            .row(absent(row(FORM, 1, Field.NAME, first.name())));

    ImportReport report =
        VisionImport.builder()
            .directory(InMemoryStudentDirectory.of(List.of(first, second)))
            .store(new InMemoryScreeningStore())
            .clock(School.CLOCK)
            .build()
            .run(InMemoryTemplate.of(sheet), School.UPLOADER);

    assertThat(report.issues())
        .extracting(issue -> issue.code() + " " + issue.position())
        .containsExactly(IssueCode.PERSON_DIFFERS + " D2", IssueCode.NOT_EXAMINED + " D3");
  }

  /** Born on the same day; the number holds another one, which nobody believes then. */
  private static Student twin(Student student, Student other) {
    return new Student(
        student.key(),
        student.number(),
        student.name(),
        student.sex(),
        other.birthDate(),
        student.school());
  }

  private static Object[] absent(Object[] cells) {
    for (int i = 0; i < cells.length; i++) {
      Field field = FORM.columns().get(i).field();
      if (field != null && field.isMeasurement()) {
        cells[i] = "缺检";
      }
    }
    return cells;
  }
}
