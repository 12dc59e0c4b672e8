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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts the pupils on the roll and their records. The rules are those of {@link
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
  private static final String RECORDS =
      " left join screenings %1$s on %1$s.semester = ? and %1$s.student_key = s.student_key";
  private static final String IN_SCOPE = " where s.school_id = any (?)";
  private static final String SCHOOL = "s.school_id";
  private static final String GRADE = "nullif(s.grade_code, '')";
  private static final String CLASS_CODE = "nullif(s.class_code, '')";
  private static final String CLASS_NAME = "nullif(s.class_name, '')";
  private static final String CLASSES =
      query(
          "coalesce(" + CLASS_NAME + ", " + CLASS_CODE + ")",
          IN_SCOPE,
          List.of(SCHOOL, GRADE, CLASS_CODE, CLASS_NAME));
  private static final String GRADES = query("null", IN_SCOPE, List.of(SCHOOL, GRADE));
  private static final String ALL_GRADES = query("null", "", List.of(SCHOOL, GRADE));

  private SummaryStatements() {}

  private static String query(String className, String where, List<String> groups) {
    return ("select s.school_id, max(s.school_name), nullif(s.grade_code, ''), %s, count(*), %s, %s"
            + " from students s%s%s%s group by %s order by %s")
        .formatted(
            className,
            RESULTS.formatted("r"),
            RESULTS.formatted("p"),
            RECORDS.formatted("r"),
            RECORDS.formatted("p"),
            where,
            String.join(", ", groups),
            groups.stream().map(each -> each + " nulls last").collect(Collectors.joining(", ")));
  }

  /** Counts the pupils of a school by class. */
  static List<Group> classes(Connection connection, Semester semester, SchoolId school)
      throws SQLException {
    return groups(connection, CLASSES, semester, List.of(school));
  }

  /**
   * Counts the pupils of schools by grade.
   *
   * @param schools the schools; null for all schools
   */
  static List<Group> grades(
      Connection connection, Semester semester, @Nullable Collection<SchoolId> schools)
      throws SQLException {
    return groups(connection, schools == null ? ALL_GRADES : GRADES, semester, schools);
  }

  private static List<Group> groups(
      Connection connection,
      String query,
      Semester semester,
      @Nullable Collection<SchoolId> schools)
      throws SQLException {
    List<Group> groups = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, semester.toString());
      select.setString(2, semester.previous().toString());
      if (schools != null) {
        Sql.setTexts(select, 3, schools.stream().map(SchoolId::value).toList());
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          groups.add(group(rows));
        }
      }
    }
    return groups;
  }

  private static Group group(ResultSet row) throws SQLException {
    return new Group(
        new SchoolId(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        0,
        results(row, 6),
        results(row, 6 + RESULT_COLUMNS));
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
