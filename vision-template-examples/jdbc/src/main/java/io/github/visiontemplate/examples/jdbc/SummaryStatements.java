package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.report.SemesterSummary.Findings;
import io.github.visiontemplate.report.SemesterSummary.Group;
import io.github.visiontemplate.report.SemesterSummary.Results;
import io.github.visiontemplate.semester.Semester;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the pupils on the roll and their records by class. The rules are those of {@link
 * io.github.visiontemplate.model.Classification}; a test compares both.
 */
final class SummaryStatements {

  /**
   * The counts of the records with an alias. Acuity is in tenths, so 50 is 5.0. Sphere and cylinder
   * are in hundredths, so the spherical equivalent S + C/2 is below −0.50 D if 2 S + C is below
   * −100.
   */
  private static final String RESULTS =
      """
      count(%1$s.student_key),
      count(case when least(%1$s.right_acuity, %1$s.left_acuity) = 49 then 1 end),
      count(case when least(%1$s.right_acuity, %1$s.left_acuity) between 46 and 48 then 1 end),
      count(case when least(%1$s.right_acuity, %1$s.left_acuity) <= 45 then 1 end),
      count(case when
        %1$s.right_acuity < 50 and 2 * %1$s.right_sphere + %1$s.right_cylinder < -100
        or %1$s.left_acuity < 50 and 2 * %1$s.left_sphere + %1$s.left_cylinder < -100
        then 1 end),
      count(case when %1$s.orthokeratology then 1 end)""";

  private static final int RESULT_COLUMNS = 6;
  private static final String CLASSES =
      """
      select s.school_id, max(s.school_name), nullif(s.grade_code, ''), nullif(s.class_code, ''),
        nullif(s.class_name, ''), count(*),
        max(case when r.origin = 'NATIONAL' then r.upload_id end),
        count(case when r.origin = 'CITY' then 1 end),
        %s, %s
      from students s
      left join screenings r on r.semester = ? and r.student_key = s.student_key
      left join screenings p on p.semester = ? and p.student_key = s.student_key
      %%s
      group by s.school_id, nullif(s.grade_code, ''), nullif(s.class_code, ''),
        nullif(s.class_name, '')
      order by s.school_id, nullif(s.grade_code, '') nulls last,
        nullif(s.class_code, '') nulls last, nullif(s.class_name, '') nulls last"""
          .formatted(RESULTS.formatted("r"), RESULTS.formatted("p"));

  private static final int FIRST_RESULT = 9;

  private SummaryStatements() {}

  /**
   * Counts the pupils of schools by class, ordered by school, grade and class.
   *
   * @param schools the schools; null for all schools
   */
  static List<Group> classes(
      Connection connection, Semester semester, @Nullable Collection<SchoolId> schools)
      throws SQLException {
    List<ClassCount> counts = new ArrayList<>();
    String query = CLASSES.formatted(schools == null ? "" : "where s.school_id = any (?)");
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, semester.toString());
      select.setString(2, semester.previous().toString());
      if (schools != null) {
        Sql.setTexts(select, 3, schools.stream().map(SchoolId::value).toList());
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          counts.add(count(rows));
        }
      }
    }
    return new ClassCounts(counts)
        .with(UnmatchedStatements.ofSemester(connection, semester, schools));
  }

  private static ClassCount count(ResultSet row) throws SQLException {
    return new ClassCount(
        new SchoolId(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        results(row, FIRST_RESULT),
        results(row, FIRST_RESULT + RESULT_COLUMNS),
        row.getLong(7),
        row.getInt(8));
  }

  private static Results results(ResultSet row, int first) throws SQLException {
    return new Results(
        row.getInt(first),
        new Findings(
            row.getInt(first + 1),
            row.getInt(first + 2),
            row.getInt(first + 3),
            row.getInt(first + 4),
            row.getInt(first + 5)));
  }
}
