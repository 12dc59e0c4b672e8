package io.github.visiontemplate.examples.web.summary;

import io.github.visiontemplate.examples.web.BeijingTime;
import io.github.visiontemplate.semester.Semester;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts uploads and records by school, in one query for all schools. */
@Repository
class UploadStates {

  private final JdbcClient database;

  UploadStates(JdbcClient database) {
    this.database = database;
  }

  /**
   * What is stored of a semester.
   *
   * @param records how many pupils have a record
   * @param lastUpload when the newest of these was uploaded
   */
  public record Stored(int records, OffsetDateTime lastUpload) {}

  /**
   * The rows of the last stored upload.
   *
   * @param read how many it has
   * @param matched how many of these were matched
   */
  public record Rows(int read, int matched) {

    /** Returns which share was matched, in percent. */
    public double matchRate() {
      return read == 0 ? 0 : 100.0 * matched / read;
    }
  }

  /**
   * What waits for somebody of a school.
   *
   * @param files files that were uploaded, and neither stored nor discarded
   * @param errors the errors in these
   */
  public record Open(int files, int errors) {

    static final Open NONE = new Open(0, 0);
  }

  Map<String, Stored> stored(Semester semester) {
    return bySchool(
        "select s.school_id, count(*), max(u.uploaded_at) from screenings r"
            + " join students s on s.student_key = r.student_key"
            + " join uploads u on u.id = r.upload_id"
            + " where r.semester = ? group by s.school_id",
        (row, number) ->
            new Stored(
                row.getInt(2), BeijingTime.of(row.getObject(3, OffsetDateTime.class).toInstant())),
        semester.toString());
  }

  Map<String, Rows> rows() {
    return bySchool(
        "select owner, rows_read, rows_matched from imports i where state = 'STORED'"
            + " and family = 'NATIONAL' and uploaded_at = (select max(uploaded_at) from imports l"
            + " where l.owner = i.owner and l.state = 'STORED' and l.family = 'NATIONAL')",
        (row, number) -> new Rows(row.getInt(2), row.getInt(3)));
  }

  Map<String, Open> open() {
    return bySchool(
        "select owner, count(*), sum(errors) from imports"
            + " where state in ('REVIEW', 'REFUSED', 'UNREADABLE', 'BROKEN') group by owner",
        (row, number) -> new Open(row.getInt(2), row.getInt(3)));
  }

  Map<String, Integer> onRoll() {
    return bySchool(
        "select school_id, count(*) from students group by school_id",
        (row, number) -> row.getInt(2));
  }

  private <T> Map<String, T> bySchool(String query, RowMapper<T> value, Object... parameters) {
    return database
        .sql(query)
        .params(parameters)
        .query((row, number) -> Map.entry(row.getString(1), value.mapRow(row, number)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, two) -> two));
  }
}
