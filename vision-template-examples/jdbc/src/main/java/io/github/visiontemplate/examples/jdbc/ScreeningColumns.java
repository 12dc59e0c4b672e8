package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads a record in the columns of a row, from {@code exam_date} to {@code upload_id}.
 */
final class ScreeningColumns {

  static final String NAMES =
      "exam_date, right_acuity, right_sphere, right_cylinder, right_axis, left_acuity,"
          + " left_sphere, left_cylinder, left_axis, orthokeratology, extras, origin, upload_id";

  static final int COUNT = 13;

  private static final int EYE_COLUMNS = 4;

  private ScreeningColumns() {}

  /** Sets the parameters for the columns, starting with parameter {@code first}. */
  static void set(PreparedStatement statement, int first, StoredScreening stored)
      throws SQLException {
    VisionScreening screening = stored.screening();
    int right = first + 1;
    int left = right + EYE_COLUMNS;
    int rest = left + EYE_COLUMNS;
    statement.setObject(first, screening.examDate());
    set(statement, right, screening.right());
    set(statement, left, screening.left());
    statement.setObject(rest, screening.orthokeratology(), Types.BOOLEAN);
    Map<String, String> extras = screening.extras();
    statement.setString(rest + 1, extras.isEmpty() ? null : Extras.write(extras));
    statement.setString(rest + 2, stored.origin().name());
    statement.setLong(rest + 3, Long.parseLong(stored.upload().value()));
  }

  /** Reads the record from the columns, starting with column {@code first}. */
  static StoredScreening get(ResultSet row, int first) throws SQLException {
    int left = first + 1 + EYE_COLUMNS;
    int rest = left + EYE_COLUMNS;
    VisionScreening screening =
        new VisionScreening(
            row.getObject(first, LocalDate.class),
            eye(row, first + 1),
            eye(row, left),
            row.getObject(rest, Boolean.class),
            extras(row.getString(rest + 1)));
    return new StoredScreening(
        screening,
        TemplateFamily.valueOf(row.getString(rest + 2)),
        new UploadId(row.getString(rest + 3)));
  }

  private static void set(PreparedStatement statement, int first, EyeReading eye)
      throws SQLException {
    Refraction refraction = eye.refraction();
    statement.setInt(first, eye.acuity().tenths());
    set(statement, first + 1, refraction == null ? null : refraction.sphere().hundredths());
    set(statement, first + 2, refraction == null ? null : refraction.cylinder().hundredths());
    set(statement, first + 3, refraction == null ? null : refraction.axis());
  }

  private static void set(PreparedStatement statement, int index, @Nullable Integer value)
      throws SQLException {
    statement.setObject(index, value, Types.SMALLINT);
  }

  private static EyeReading eye(ResultSet row, int first) throws SQLException {
    int tenths = row.getInt(first);
    VisualAcuity acuity = tenths == 0 ? VisualAcuity.BELOW_CHART : VisualAcuity.ofTenths(tenths);
    Integer sphere = integer(row, first + 1);
    Integer cylinder = integer(row, first + 2);
    return new EyeReading(
        acuity,
        sphere == null || cylinder == null
            ? null
            : new Refraction(
                Diopters.ofHundredths(sphere),
                Diopters.ofHundredths(cylinder),
                integer(row, first + 3)));
  }

  private static @Nullable Integer integer(ResultSet row, int index) throws SQLException {
    int value = row.getInt(index);
    return row.wasNull() ? null : value;
  }

  private static Map<String, String> extras(@Nullable String json) throws SQLException {
    return json == null ? Map.of() : Extras.read(json);
  }
}
