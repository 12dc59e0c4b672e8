package io.github.visiontemplate.report;

import io.github.visiontemplate.model.Classification;
import io.github.visiontemplate.model.Eye;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.report.internal.SummaryGroups;
import io.github.visiontemplate.semester.Semester;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many pupils of a school or of several schools were examined in a semester, and what was
 * found. The host counts the smallest groups in its own database. The summary adds them up.
 *
 * <p>The summary of one school has its classes. A summary of several schools is for a district: it
 * has grades but no classes, and the findings of fewer than {@value #FEWEST} examined pupils are
 * left out, so that nobody can tell a single child from it. If only one group would be left out,
 * the smallest of the others is left out with it, because the total would give it away.
 *
 * @param semester the semester
 * @param total the counts of all pupils
 * @param schools the counts of each school; empty in the summary of one school
 * @param grades the counts of each grade, over all schools
 * @param groups the counts of each class of the school, or of each grade of each school
 * @since 0.1
 */
public record SemesterSummary(
    Semester semester, Group total, List<Group> schools, List<Group> grades, List<Group> groups) {

  /** The smallest number of examined pupils whose findings a district is shown. */
  public static final int FEWEST = 10;

  /** Copies the lists. */
  public SemesterSummary {
    schools = List.copyOf(schools);
    grades = List.copyOf(grades);
    groups = List.copyOf(groups);
  }

  /**
   * Returns the summary of one school.
   *
   * @param classes the counts of its classes, in the order in which people read them
   */
  public static SemesterSummary ofSchool(Semester semester, List<Group> classes) {
    return new SemesterSummary(
        semester, SummaryGroups.total(classes), List.of(), SummaryGroups.grades(classes), classes);
  }

  /**
   * Returns the summary of several schools, without the findings of few pupils.
   *
   * @param groups the counts of their grades or classes, in the order in which people read them
   */
  public static SemesterSummary ofSchools(Semester semester, List<Group> groups) {
    return new SemesterSummary(
        semester,
        SummaryGroups.withoutFew(List.of(SummaryGroups.total(groups))).get(0),
        SummaryGroups.withoutFew(SummaryGroups.schools(groups)),
        SummaryGroups.withoutFew(SummaryGroups.grades(groups)),
        SummaryGroups.gradesOfSchools(groups));
  }

  /** Returns the semester with which the results are compared. */
  public Semester previous() {
    return semester.previous();
  }

  /**
   * The counts of a group of pupils.
   *
   * @param school the school; null for several schools
   * @param schoolName the name of the school; null if unknown or for several schools
   * @param gradeCode the code of the grade, such as {@code 11}; null if unknown or for all grades
   * @param className the name of the class; null if unknown or for all classes
   * @param onRoll how many pupils are on the roll today
   * @param unmatched how many rows of the latest uploads were matched to no pupil
   * @param results the results of the semester
   * @param previous the results of the same pupils in the semester before
   */
  public record Group(
      @Nullable SchoolId school,
      @Nullable String schoolName,
      @Nullable String gradeCode,
      @Nullable String className,
      int onRoll,
      int unmatched,
      Results results,
      Results previous) {

    /** Returns the number of pupils on the roll who have no record of the semester. */
    public int notExamined() {
      return onRoll - results.examined();
    }
  }

  /**
   * The results of a semester.
   *
   * @param examined how many pupils have a record
   * @param findings what was found; null if it is left out because these are few pupils
   */
  public record Results(int examined, @Nullable Findings findings) {

    /** The results if nobody was examined. */
    public static final Results NONE = new Results(0, Findings.NONE);

    /** Returns the sum of both. */
    public Results plus(Results other) {
      Findings one = findings;
      Findings two = other.findings;
      return new Results(
          examined + other.examined, one == null || two == null ? null : one.plus(two));
    }

    /**
     * Returns the share of the examined pupils, from 0 to 1. Returns empty if nobody was examined
     * or the findings are left out.
     */
    public OptionalDouble share(ToIntFunction<Findings> count) {
      return findings == null || examined == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) count.applyAsInt(findings) / examined);
    }
  }

  /**
   * How many pupils were found with what. The values count as measured, also those of pupils who
   * wear orthokeratology lenses.
   *
   * @param mild pupils whose worse eye has mildly reduced vision
   * @param moderate pupils whose worse eye has moderately reduced vision
   * @param severe pupils whose worse eye has severely reduced vision
   * @param myopia pupils of whom at least one eye screens positive for myopia
   * @param orthokeratology pupils who wear orthokeratology lenses
   * @see Classification
   */
  public record Findings(int mild, int moderate, int severe, int myopia, int orthokeratology) {

    /** No pupil was found with anything. */
    public static final Findings NONE = new Findings(0, 0, 0, 0, 0);

    /** Returns what one pupil was found with. */
    public static Findings of(VisionScreening screening) {
      VisualAcuity right = screening.right().acuity();
      VisualAcuity left = screening.left().acuity();
      int myopia =
          Stream.of(Eye.values()).map(screening::eye).anyMatch(Classification::isScreeningMyopia)
              ? 1
              : 0;
      int lenses = Boolean.TRUE.equals(screening.orthokeratology()) ? 1 : 0;
      return switch (Classification.reducedVision(right.compareTo(left) < 0 ? right : left)) {
        case NONE -> new Findings(0, 0, 0, myopia, lenses);
        case MILD -> new Findings(1, 0, 0, myopia, lenses);
        case MODERATE -> new Findings(0, 1, 0, myopia, lenses);
        case SEVERE -> new Findings(0, 0, 1, myopia, lenses);
      };
    }

    /** Returns the number of pupils with reduced vision of any degree. */
    public int reducedVision() {
      return mild + moderate + severe;
    }

    /** Returns the sum of both. */
    public Findings plus(Findings other) {
      return new Findings(
          mild + other.mild,
          moderate + other.moderate,
          severe + other.severe,
          myopia + other.myopia,
          orthokeratology + other.orthokeratology);
    }
  }
}
