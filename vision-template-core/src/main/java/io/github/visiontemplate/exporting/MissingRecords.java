package io.github.visiontemplate.exporting;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.Localized;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.report.internal.FileIssues;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.ScreeningStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The rows whose pupils have no record in the semester. If no pupil has one, the semester is
 * probably wrong; a single issue then says so and names the neighbouring semesters that have
 * records.
 */
final class MissingRecords {

  private static final int SEMESTERS_AROUND = 4;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9998;

  private final ScreeningStore store;
  private final Semester semester;
  private final FileIssues issues;
  private final int maxIssues;
  private final List<Issue> pending = new ArrayList<>();
  private List<StudentKey> asked = List.of();
  private boolean foundAny;
  private int count;

  /** A list of semesters that messages show in words. */
  private record Semesters(List<Semester> semesters) implements Localized {

    @Override
    public String shown(Locale locale) {
      return semesters.stream()
          .map(semester -> semester.shown(locale))
          .collect(Collectors.joining(isChinese(locale) ? "、" : ", "));
    }

    private static boolean isChinese(Locale locale) {
      return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    @Override
    public String toString() {
      return semesters.stream().map(Semester::toString).collect(Collectors.joining(", "));
    }
  }

  MissingRecords(ScreeningStore store, Semester semester, FileIssues issues, int maxIssues) {
    this.store = store;
    this.semester = semester;
    this.issues = issues;
    this.maxIssues = maxIssues;
  }

  int count() {
    return count;
  }

  /** Notes the pupils whose records were looked up, and whether any record was found. */
  void asked(List<StudentKey> pupils, boolean found) {
    if (asked.isEmpty()) {
      asked = List.copyOf(pupils);
    }
    if (found && !foundAny) {
      foundAny = true;
      pending.forEach(issues::add);
      pending.clear();
    }
  }

  void add(ParsedRow row) {
    count++;
    if (foundAny) {
      issues.add(issue(row));
    } else if (pending.size() <= maxIssues) {
      pending.add(issue(row));
    }
  }

  /** Reports a single issue if no pupil has a record. */
  void conclude() {
    if (!foundAny && count > 0) {
      List<Semester> others = others();
      issues.add(
          others.isEmpty()
              ? Issue.ofFile(IssueCode.NO_RECORD, "NOBODY", semester, count)
              : Issue.ofFile(
                  IssueCode.NO_RECORD, "SEMESTER", semester, count, new Semesters(others)));
    }
  }

  private Issue issue(ParsedRow row) {
    return row.issue(IssueCode.NO_RECORD, Field.STUDENT_NUMBER, semester);
  }

  /** Returns the earlier and later semesters in which pupils of the first rows have records. */
  private List<Semester> others() {
    List<Semester> others = new ArrayList<>();
    Semester each = semester;
    for (int i = 0; i < SEMESTERS_AROUND && each.year().startYear() > FIRST_YEAR; i++) {
      each = each.previous();
    }
    for (int i = 0; i <= 2 * SEMESTERS_AROUND && each.year().startYear() < LAST_YEAR; i++) {
      if (!each.equals(semester) && !store.find(asked, each).isEmpty()) {
        others.add(each);
      }
      each = each.next();
    }
    return others;
  }
}
