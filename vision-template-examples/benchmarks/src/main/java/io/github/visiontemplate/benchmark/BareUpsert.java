package io.github.visiontemplate.benchmark;

import io.github.visiontemplate.model.Eye;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.store.ScreeningRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The least work that stores the rows: one statement, run in batches. It neither reads the stored
 * records nor keeps a history.
 */
final class BareUpsert {

  private static final int BATCH = 1000;
  private static final List<String> COLUMNS =
      List.of(
          "exam_date",
          "right_acuity",
          "right_sphere",
          "right_cylinder",
          "right_axis",
          "left_acuity",
          "left_sphere",
          "left_cylinder",
          "left_axis",
          "orthokeratology",
          "extras",
          "origin",
          "upload_id");
  private static final String INTO =
      " into screenings (student_key, semester, " + String.join(", ", COLUMNS) + ")";
  private static final String VALUES = " values (?, ?" + ", ?".repeat(COLUMNS.size()) + ")";
  private static final String UPLOAD =
      "insert into uploads (uploader_id, file_name, file_bytes, file_sha256, origin, uploaded_at)"
          + " values ('bare', 'bare.xlsx', 1, 'bare', 'NATIONAL', current_timestamp)";

  private BareUpsert() {}

  static void store(StoreDatabase database, List<ScreeningRecord> records) throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      long upload = upload(connection);
      try (PreparedStatement upsert = connection.prepareStatement(statement(database.kind()))) {
        int batched = 0;
        for (ScreeningRecord record : records) {
          set(upsert, record, upload);
          upsert.addBatch();
          if (++batched % BATCH == 0) {
            upsert.executeBatch();
          }
        }
        upsert.executeBatch();
      }
      connection.commit();
    }
  }

  private static String statement(StoreDatabase.Kind kind) {
    String replaced =
        COLUMNS.stream()
            .map(each -> each + " = excluded." + each)
            .collect(Collectors.joining(", "));
    return switch (kind) {
      case H2 -> "merge" + INTO + " key (student_key, semester)" + VALUES;
      case POSTGRESQL ->
          "insert"
              + INTO
              + VALUES
              + " on conflict (student_key, semester) do update set "
              + replaced;
    };
  }

  private static long upload(Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(UPLOAD, new String[] {"id"})) {
      insert.executeUpdate();
      try (ResultSet key = insert.getGeneratedKeys()) {
        key.next();
        return key.getLong(1);
      }
    }
  }

  private static void set(PreparedStatement upsert, ScreeningRecord record, long upload)
      throws SQLException {
    VisionScreening screening = record.screening();
    upsert.setString(1, record.student().value());
    upsert.setString(2, record.semester().toString());
    upsert.setObject(3, screening.examDate());
    int index = 4;
    for (EyeReading eye : Stream.of(Eye.RIGHT, Eye.LEFT).map(screening::eye).toList()) {
      Refraction refraction = Objects.requireNonNull(eye.refraction());
      upsert.setInt(index++, eye.acuity().tenths());
      upsert.setInt(index++, refraction.sphere().hundredths());
      upsert.setInt(index++, refraction.cylinder().hundredths());
      upsert.setObject(index++, refraction.axis(), Types.SMALLINT);
    }
    upsert.setObject(index++, screening.orthokeratology(), Types.BOOLEAN);
    upsert.setNull(index++, Types.VARCHAR);
    upsert.setString(index++, "NATIONAL");
    upsert.setLong(index, upload);
  }
}
