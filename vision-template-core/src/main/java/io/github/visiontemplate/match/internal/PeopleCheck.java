package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.parse.internal.RowPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Compares all rows of a file with the pupils to whom they were matched. A number alone proves
 * little: if somebody sorts a single column, every row belongs to another child. Only at the end of
 * the file is it known what a difference means, so rows that differ are kept until then. For other
 * rows only the name and the birth date of the pupil are kept, in about a dozen bytes.
 */
public final class PeopleCheck {

  /**
   * The whole file is suspicious if more than one in five rows seems to belong to another pupil.
   */
  private static final int ONE_IN = 5;

  private static final int FEWEST = 3;

  private final int maxIssues;
  private final FilePupils pupils = new FilePupils();
  private final ComparedColumns columns = new ComparedColumns();
  private final DayShift dayShift = new DayShift();
  private final List<Suspect> differing = new ArrayList<>();
  private final List<Suspect> dayLate = new ArrayList<>();
  private final List<Suspect> dayEarly = new ArrayList<>();
  private int compared;
  private int named;

  /**
   * Creates a check of one file.
   *
   * @param maxIssues how many issues a file may have; not many more rows than that are kept
   */
  public PeopleCheck(int maxIssues) {
    this.maxIssues = maxIssues;
  }

  /** Compares a row with its pupil. Does nothing for an unmatched row. */
  public void add(MatchedRow matched) {
    Student student = matched.person();
    if (student == null) {
      return;
    }
    columns.count(matched, student);
    pupils.add(student);
    DirectoryComparison comparison = DirectoryComparison.of(matched);
    dayShift.count(comparison);
    compared += comparison.isMeaningful() ? 1 : 0;
    named += comparison.name() == Agreement.UNKNOWN ? 0 : 1;
    if (comparison.hasDifference()) {
      keep(matched, comparison);
    }
  }

  /** Adds a pupil of the file whose row is not compared. */
  public void addPupil(Student student) {
    pupils.add(student);
  }

  /**
   * Reports all issues, in no particular order.
   *
   * @param rows receives the issues of single rows
   * @param file receives the issues of the file or of a sheet
   */
  public void conclude(BiConsumer<RowPlace, Issue> rows, Consumer<Issue> file) {
    columns.issues().forEach(file);
    int days = dayShift.days();
    List<Suspect> suspects = suspects(days);
    if (suspects.isEmpty()) {
      return;
    }
    SoughtTraits traits = SoughtTraits.of(suspects, days);
    pupils.mark(traits);
    int another = 0;
    int proven = 0;
    for (Suspect suspect : suspects) {
      RowVerdict verdict = RowVerdict.of(suspect, traits, days);
      verdict.issues().forEach(issue -> rows.accept(suspect.place(), issue));
      another += verdict.isAnother() ? 1 : 0;
      proven += verdict.isProven() ? 1 : 0;
    }
    suspicion(another, proven).ifPresent(file);
  }

  /**
   * Returns the rows that differ, except those whose birth date is wrong by the same day as in the
   * whole file.
   */
  private List<Suspect> suspects(int days) {
    List<Suspect> suspects = new ArrayList<>(differing);
    if (days != 1) {
      suspects.addAll(dayLate);
    }
    if (days != -1) {
      suspects.addAll(dayEarly);
    }
    return suspects;
  }

  /**
   * Keeps a row that differs. Rows whose birth date is wrong by one day are kept separately: they
   * are not reported if the whole file is wrong by that day. The number of rows of each kind is
   * limited, because a file with too many issues is refused.
   */
  private void keep(MatchedRow matched, DirectoryComparison comparison) {
    List<Suspect> kept = differing;
    if (comparison.isDayOff()) {
      kept = comparison.daysOff() > 0 ? dayLate : dayEarly;
    }
    if (kept.size() <= maxIssues) {
      kept.add(Suspect.of(matched, comparison));
    }
  }

  private Optional<Issue> suspicion(int another, int proven) {
    if (another < FEWEST || (long) ONE_IN * another <= compared) {
      return Optional.empty();
    }
    if (2 * proven >= another) {
      return Optional.of(Issue.ofFile(IssueCode.PEOPLE_SHIFTED, another, compared));
    }
    String token = named > 0 ? "MANY_NAMES_DIFFER" : "MANY_BIRTH_DATES_DIFFER";
    return Optional.of(Issue.ofFile(IssueCode.FILE_IMPLAUSIBLE, token, another, compared));
  }
}
