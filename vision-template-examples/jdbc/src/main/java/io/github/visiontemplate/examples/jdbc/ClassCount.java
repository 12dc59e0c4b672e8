package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.report.SemesterSummary.Group;
import io.github.visiontemplate.report.SemesterSummary.Results;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a class of the roster.
 *
 * @param school the school
 * @param schoolName the name of the school; null if unknown
 * @param gradeCode the code of the grade; null if unknown
 * @param classCode the code of the class; null if unknown
 * @param className the name of the class; null if unknown
 * @param onRoll how many pupils are in the class
 * @param results the results of the semester
 * @param previous the results of the semester before
 * @param newestUpload the newest upload of a national template that holds a record of the semester;
 *     0 if there is none
 * @param byCity how many records of the semester come from a city template
 */
record ClassCount(
    SchoolId school,
    @Nullable String schoolName,
    @Nullable String gradeCode,
    @Nullable String classCode,
    @Nullable String className,
    int onRoll,
    Results results,
    Results previous,
    long newestUpload,
    int byCity) {

  /**
   * Returns the counts with the rows that an upload could not match. Pupils who were entered with
   * the city template are those of such rows.
   */
  Group withUnmatched(int rows) {
    return new Group(
        school,
        schoolName,
        gradeCode,
        className == null ? classCode : className,
        onRoll,
        Math.max(0, rows - byCity),
        results,
        previous);
  }
}
