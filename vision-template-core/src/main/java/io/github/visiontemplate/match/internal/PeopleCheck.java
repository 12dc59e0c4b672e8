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
 * little: one sorted column turns every row into another child's. What a difference means is known
 * only at the end of the file, so rows that differ are kept until then. Of other rows only the name
 * and the birth date of the pupil are kept, in a dozen bytes.
 */
public final class PeopleCheck {

  /** The rows of a file are suspicious as a whole where more than one in five is another's. */
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
   * @param maxIssues how many issues a file may have; more rows than that need not be kept
   */
  public PeopleCheck(int maxIssues) {
    this.maxIssues = maxIssues;
  }

  /** Compares a row; an unmatched row does not count. */
  public void add(MatchedRow matched) {
    Student student = matched.person();
    if (student == null) {
      return;
    }
    columns.count(matched.parsed());
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
   * Reports what was found, in no particular order.
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

  /** Returns the rows that differ, without those that are off by the same day as the whole file. */
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
   * Keeps rows that are only off by a day separately: if the whole file is off by that day, they
   * are not reported. No more rows of a kind are kept than a file may have issues, because a file
   * with more is refused.
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
