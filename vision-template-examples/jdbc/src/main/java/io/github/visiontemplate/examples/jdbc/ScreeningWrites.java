package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.examples.jdbc.Rows.Column;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.Change;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadId;
import java.sql.Connection;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the changes of an upload in bulk, and keeps the replaced records in the history. */
final class ScreeningWrites {

  private static final List<Column> SLOT =
      List.of(
          new Column("student_key", JDBCType.VARCHAR), new Column("semester", JDBCType.VARCHAR));
  private static final List<Column> RECORD = record();
  private static final List<Column> REPLACEMENT = record(new Column("before", JDBCType.BIGINT));

  private static final String KEEP =
      "insert into screening_history (student_key, semester, "
          + ScreeningColumns.NAMES
          + ", replaced_by, unchanged) select student_key, semester, "
          + ScreeningColumns.NAMES
          + ", cast(? as bigint), cast(? as boolean) from ";

  private final Connection connection;
  private final Dialect dialect;
  private final UploadId upload;
  private final TemplateFamily origin;

  ScreeningWrites(Connection connection, UploadId upload, TemplateFamily origin)
      throws SQLException {
    this.connection = connection;
    this.dialect = Dialect.of(connection);
    this.upload = upload;
    this.origin = origin;
  }

  void write(List<RecordChange> changes) throws SQLException {
    List<RecordChange> added = changes.stream().filter(each -> each.before() == null).toList();
    if (!added.isEmpty()) {
      insert(added);
    }
    if (added.size() < changes.size()) {
      replace(changes.stream().filter(each -> each.before() != null).toList());
    }
  }

  private void insert(List<RecordChange> changes) throws SQLException {
    List<List<@Nullable Object>> records = new ArrayList<>(changes.size());
    for (RecordChange each : changes) {
      records.add(row(each));
    }
    dialect.insert(connection, "screenings", new Rows(RECORD, records));
  }

  /**
   * Replaces records, also by equal ones: a record belongs to the last upload that holds it. The
   * locks of the schools keep other uploads away, except when a student has just changed schools.
   * Then the history would not hold the record that is replaced, so this fails.
   */
  private void replace(List<RecordChange> changes) throws SQLException {
    List<List<@Nullable Object>> records = new ArrayList<>(changes.size());
    for (RecordChange each : changes) {
      List<@Nullable Object> record = row(each);
      record.add(UploadStatements.number(Objects.requireNonNull(each.before()).upload()));
      records.add(record);
    }
    keep(changes, Change.OVERWRITTEN);
    keep(changes, Change.UNCHANGED);
    if (dialect.replace(connection, new Rows(REPLACEMENT, records)) != changes.size()) {
      throw new SQLException("a record was changed by another upload at the same time");
    }
  }

  /** Copies the records to the history that are replaced with such a change. */
  private void keep(List<RecordChange> changes, Change change) throws SQLException {
    List<ScreeningRecord> records =
        changes.stream().filter(each -> each.change() == change).map(RecordChange::record).toList();
    String keep = KEEP + ScreeningStatements.slots(connection, "screenings");
    for (Map.Entry<Semester, List<StudentKey>> each :
        ScreeningStatements.bySemester(records).entrySet()) {
      try (PreparedStatement insert = connection.prepareStatement(keep)) {
        insert.setLong(1, UploadStatements.number(upload));
        insert.setBoolean(2, change == Change.UNCHANGED);
        ScreeningStatements.setSlots(insert, 3, each.getValue(), each.getKey());
        insert.executeUpdate();
      }
    }
  }

  private List<@Nullable Object> row(RecordChange change) throws SQLException {
    ScreeningRecord record = change.record();
    List<@Nullable Object> row = new ArrayList<>(REPLACEMENT.size());
    ScreeningColumns.add(row, new StoredScreening(record.screening(), origin, upload));
    row.add(record.student().value());
    row.add(record.semester().toString());
    return row;
  }

  private static List<Column> record(Column... more) {
    return Stream.of(ScreeningColumns.COLUMNS, SLOT, List.of(more)).flatMap(List::stream).toList();
  }
}
