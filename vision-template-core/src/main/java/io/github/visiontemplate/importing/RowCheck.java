package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.match.internal.MatchedRow;
import io.github.visiontemplate.match.internal.RowMatcher;
import io.github.visiontemplate.model.Eye;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.parse.internal.ShiftedDate;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.SemesterCalendar;
import io.github.visiontemplate.semester.TermCalendar;
import io.github.visiontemplate.validate.EyeDraft;
import io.github.visiontemplate.validate.Finding;
import io.github.visiontemplate.validate.ScreeningDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the values and the pupils of rows. */
final class RowCheck {

  private final ImportSettings settings;
  private final TemplateLayout layout;
  private final Field keyField;
  private @Nullable LocalDate lastExamDate;
  private @Nullable Semester lastSemester;
  private boolean outsideTerm;

  RowCheck(ImportSettings settings, TemplateLayout layout) {
    this.settings = settings;
    this.layout = layout;
    this.keyField = RowMatcher.keyField(layout.schema().family());
  }

  CheckedRow check(MatchedRow matched) {
    ParsedRow row = matched.parsed();
    List<Issue> issues = new ArrayList<>(row.issues());
    Student student = matched.student();
    matched.issueOfDirectory().ifPresent(issues::add);
    matched.alias().ifPresent(issues::add);
    ScreeningDraft draft = draft(row, student);
    boolean valid = validate(row, draft, issues);
    LocalDate examDate = row.examDate();
    Semester semester = examDate == null ? null : semesterOf(examDate);
    if (examDate != null && semester != null && outsideTerm) {
      issues.add(row.issue(IssueCode.EXAM_DATE_OUTSIDE_TERM, Field.EXAM_DATE, semester));
    }
    ShiftedDate shifted = row.shiftedExamDate();
    if (shifted != null && semester != null) {
      issues.add(row.issue(IssueCode.EXAM_DATE_SHIFTED, Field.EXAM_DATE, shift(shifted, semester)));
    }
    VisionScreening screening = valid ? draft.toScreening() : null;
    return new CheckedRow(row, row.place(), issues, student, semester, screening, matched.route());
  }

  /** Returns the arguments of the message: the next day, and both semesters if they differ. */
  private Object[] shift(ShiftedDate shifted, Semester semester) {
    Semester next = askCalendar(shifted.next());
    String day = shifted.nextShown();
    if (next.equals(semester)) {
      return shifted.isBeforeMidnight() ? new Object[] {"MIDNIGHT", day} : new Object[] {day};
    }
    String token = shifted.isBeforeMidnight() ? "MIDNIGHT_SEMESTERS" : "SEMESTERS";
    return new Object[] {token, day, semester, next};
  }

  /**
   * Adds the findings of the rules to the issues, except for cells that already have an issue.
   * Returns whether the row has no error.
   */
  private boolean validate(ParsedRow row, ScreeningDraft draft, List<Issue> issues) {
    for (Finding finding : settings.validator().validate(draft)) {
      issue(row, finding)
          .map(issue -> issue.withSeverity(finding.severity()))
          .ifPresent(issues::add);
    }
    for (Issue issue : issues) {
      if (issue.isError()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the issue of a finding. Returns empty if its cell already has an issue, or if the form
   * has no column for a value that the national form requires. A rule of the host is never left out
   * for lack of a column.
   */
  private Optional<Issue> issue(ParsedRow row, Finding finding) {
    Object[] arguments = finding.arguments().toArray();
    String extra = finding.extra();
    if (extra != null && layout.extras().containsKey(extra)) {
      return row.issueOfExtra(finding.code(), extra, arguments);
    }
    Field field = finding.field();
    if (field != null && layout.has(field)) {
      return row.hasIssue(field)
          ? Optional.empty()
          : Optional.of(row.issue(finding.code(), field, arguments));
    }
    return finding.code() == IssueCode.HOST_RULE
        ? Optional.of(row.issue(finding.code(), keyField, arguments))
        : Optional.empty();
  }

  /**
   * Returns the semester of a date. Asks the calendar only if the date differs from that of the row
   * before, because a whole class is usually examined on the same day.
   */
  private Semester semesterOf(LocalDate examDate) {
    Semester semester = lastSemester;
    if (semester == null || !examDate.equals(lastExamDate)) {
      semester = askCalendar(examDate);
      lastExamDate = examDate;
      lastSemester = semester;
      outsideTerm =
          settings.calendar() instanceof TermCalendar terms && !terms.isTermTime(examDate);
    }
    return semester;
  }

  private Semester askCalendar(LocalDate examDate) {
    SemesterCalendar calendar = settings.calendar();
    return Objects.requireNonNull(
        calendar.semesterOf(examDate),
        () ->
            "expected a semester for %s, found null from %s"
                .formatted(examDate, calendar.getClass().getName()));
  }

  private static ScreeningDraft draft(ParsedRow row, @Nullable Student student) {
    LocalDate known = student == null ? null : student.birthDate();
    return new ScreeningDraft(
        eye(row, Eye.RIGHT),
        eye(row, Eye.LEFT),
        row.orthokeratology(),
        row.examDate(),
        known == null ? row.birthDate() : known,
        row.extras());
  }

  private static EyeDraft eye(ParsedRow row, Eye eye) {
    return new EyeDraft(
        row.decimal(Field.acuity(eye)),
        row.decimal(Field.sphere(eye)),
        row.decimal(Field.cylinder(eye)),
        row.decimal(Field.axis(eye)));
  }
}
