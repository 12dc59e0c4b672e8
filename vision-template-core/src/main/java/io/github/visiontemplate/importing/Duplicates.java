package io.github.visiontemplate.importing;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the rows of one file that are about the same pupil and semester. */
final class Duplicates {

  private final SlotTable firstRows = new SlotTable();
  private final Map<Slot, List<Integer>> repeated = new HashMap<>();

  private record Slot(StudentKey student, Semester semester) {}

  /** Notes a row; returns false if an earlier row is about the same pupil and semester. */
  boolean isFirst(CheckedRow row) {
    StudentKey student = row.key();
    Semester semester = row.semester();
    if (student == null || semester == null) {
      return true;
    }
    int first = firstRows.putIfAbsent(student, semester, row.number());
    if (first != row.number()) {
      repeated
          .computeIfAbsent(new Slot(student, semester), key -> new ArrayList<>(List.of(first)))
          .add(row.number());
    }
    return first == row.number();
  }

  /** Returns the groups of rows that collide, each in ascending order. */
  Stream<List<Integer>> groups() {
    return repeated.values().stream();
  }
}
