package io.github.visiontemplate.exporting;

import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.match.Roster;
import io.github.visiontemplate.match.internal.HostAnswer;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.UnmatchedRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The schools, grades and classes of candidates, and the whole roster.
 *
 * @param pupils the roster's entries within scope, in their order
 * @param entries the roster's entries of the candidates
 * @param onlySchool the name of the uploader's school; null if there are several or the name is
 *     unknown
 */
record RosterPlaces(
    List<Roster.Entry> pupils, Map<StudentKey, Roster.Entry> entries, @Nullable String onlySchool) {

  static RosterPlaces of(Roster roster, Uploader uploader, List<UnmatchedRow> rows) {
    Set<StudentKey> wanted =
        rows.stream()
            .flatMap(row -> row.candidates().stream())
            .map(candidate -> candidate.student().key())
            .collect(Collectors.toSet());
    List<Roster.Entry> pupils = new ArrayList<>();
    Map<StudentKey, Roster.Entry> entries = new HashMap<>();
    Set<@Nullable String> schools = new HashSet<>();
    for (Roster.Entry entry : HostAnswer.of("Roster.pupils", () -> roster.pupils(uploader))) {
      Student student = entry.student();
      if (uploader.covers(student.school())) {
        pupils.add(entry);
        schools.add(entry.schoolName());
        if (wanted.contains(student.key())) {
          entries.put(student.key(), entry);
        }
      }
    }
    return new RosterPlaces(
        pupils, entries, schools.size() == 1 ? schools.iterator().next() : null);
  }

  boolean isCandidate(StudentKey key) {
    return entries.containsKey(key);
  }

  @Nullable String school(@Nullable Candidate candidate) {
    Roster.Entry entry = entry(candidate);
    return entry == null ? onlySchool : entry.schoolName();
  }

  @Nullable String grade(@Nullable Candidate candidate) {
    Roster.Entry entry = entry(candidate);
    return entry == null ? null : entry.grade();
  }

  @Nullable String className(@Nullable Candidate candidate) {
    Roster.Entry entry = entry(candidate);
    return entry == null ? null : entry.className();
  }

  private Roster.@Nullable Entry entry(@Nullable Candidate candidate) {
    return candidate == null ? null : entries.get(candidate.student().key());
  }
}
