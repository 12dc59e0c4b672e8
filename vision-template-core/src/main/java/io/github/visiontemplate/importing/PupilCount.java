package io.github.visiontemplate.importing;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.report.internal.SlotTable;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import org.jspecify.annotations.Nullable;

/** Counts distinct pupils without keeping their keys. */
final class PupilCount {

  /** An arbitrary semester, because each pupil counts only once for all semesters. */
  private static final Semester ANY = Semester.of(2000, Term.FIRST);

  private @Nullable SlotTable seen;
  private int count;

  void add(StudentKey pupil) {
    if (seen == null) {
      seen = new SlotTable();
    }
    int next = count + 1;
    if (seen.putIfAbsent(pupil, ANY, next) == next) {
      count = next;
    }
  }

  int count() {
    return count;
  }
}
