package io.github.visiontemplate.importing;

import static io.github.visiontemplate.testing.School.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.semester.SemesterCalendars;
import io.github.visiontemplate.semester.TermCalendar;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A calendar whose dates people edit while the host runs. */
class EditedCalendarTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();
  private static final Semester AUTUMN = Semester.of(2025, Term.FIRST);

  /** Follows the dates that were last set, as the Javadoc of the calendar shows. */
  private static final class EditedCalendar implements TermCalendar {

    private volatile TermCalendar current = SemesterCalendars.beijing();

    @Override
    public Semester semesterOf(LocalDate examDate) {
      return current.semesterOf(examDate);
    }

    @Override
    public boolean isTermTime(LocalDate day) {
      return current.isTermTime(day);
    }
  }

  @Test
  void anImportFollowsTheDatesThatAreSetWhenItRuns() {
    EditedCalendar calendar = new EditedCalendar();
    VisionImport visionImport =
        VisionImport.builder()
            .directory(School.of(1))
            .store(new InMemoryScreeningStore())
            .calendar(calendar)
            .clock(School.CLOCK)
            .build();

    ImportReport before = visionImport.run(request());
    calendar.current =
        SemesterCalendars.terms(
            Map.of(
                AUTUMN,
                new TermCalendar.Dates(LocalDate.of(2025, 10, 20), LocalDate.of(2026, 1, 30))));
    ImportReport after = visionImport.run(request());

    assertThat(before.semesters()).isEqualTo(Map.of(AUTUMN, 1));
    assertThat(before.issues()).isEmpty();
    assertThat(after.semesters()).isEqualTo(Map.of(AUTUMN.previous(), 1));
    calendar.current =
        SemesterCalendars.terms(
            Map.of(
                AUTUMN,
                new TermCalendar.Dates(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 10, 14))));
    assertThat(visionImport.run(request()).issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.EXAM_DATE_OUTSIDE_TERM);
  }

  private static ImportRequest request() {
    Object[] day = row(FORM, 0, Field.EXAM_DATE, School.EXAM_DATE);
    return ImportRequest.of(InMemoryTemplate.of(School.sheet(FORM).row(day)), School.UPLOADER)
        .dryRun();
  }
}
