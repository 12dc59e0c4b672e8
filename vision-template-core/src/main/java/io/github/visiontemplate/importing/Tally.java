package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.internal.Share;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.Change;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.UploadResult.UnmatchedClass;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the rows and records of one pass over a file. */
final class Tally {

  private final Map<Change, Integer> changes = new EnumMap<>(Change.class);
  private final SortedMap<Semester, Integer> semesters = new TreeMap<>();
  private final Share notExamined = new Share();
  private final UnmatchedClasses unmatched = new UnmatchedClasses();
  private int matched;
  private int linked;

  void row(CheckedRow row) {
    notExamined.count(false);
    if (row.student() == null) {
      unmatched.count(row);
    } else {
      matched++;
    }
    linked += row.isLinked() ? 1 : 0;
  }

  /** Counts a row whose pupil was not examined. */
  void notExamined() {
    notExamined.count(true);
  }

  /**
   * Returns a warning if most pupils of the file were not examined, or an error if no pupil was
   * examined.
   */
  Optional<Issue> fewExamined() {
    return examined() == 0 && read() > 0
        ? Optional.of(Issue.ofFile(IssueCode.NO_ROWS, "NOT_EXAMINED", read()))
        : notExamined.alarm("NOT_EXAMINED", 1);
  }

  void stored(List<RecordChange> outcomes) {
    for (RecordChange outcome : outcomes) {
      semesters.merge(outcome.record().semester(), 1, Integer::sum);
      changes.merge(outcome.change(), 1, Integer::sum);
    }
  }

  int read() {
    return notExamined.all();
  }

  int examined() {
    return read() - notExamined.suspicious();
  }

  int stored() {
    return semesters.values().stream().mapToInt(Integer::intValue).sum();
  }

  RowCounts rows(int inError) {
    return new RowCounts(
        read(), read() - inError, matched, examined() - matched, linked, notExamined.suspicious());
  }

  ChangeCounts changes() {
    return new ChangeCounts(
        changes.getOrDefault(Change.INSERTED, 0),
        changes.getOrDefault(Change.OVERWRITTEN, 0),
        changes.getOrDefault(Change.UNCHANGED, 0));
  }

  List<UnmatchedClass> unmatched() {
    return unmatched.counts();
  }

  SortedMap<Semester, Integer> semesters() {
    return semesters;
  }
}
