package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.examples.jdbc.Rows.Column;
import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadId;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads a record in the columns of a row, from {@code exam_date} to {@code upload_id}.
 */
final class ScreeningColumns {

  static final List<Column> COLUMNS =
      List.of(
          new Column("exam_date", JDBCType.DATE),
          new Column("right_acuity", JDBCType.SMALLINT),
          new Column("right_sphere", JDBCType.SMALLINT),
          new Column("right_cylinder", JDBCType.SMALLINT),
          new Column("right_axis", JDBCType.SMALLINT),
          new Column("left_acuity", JDBCType.SMALLINT),
          new Column("left_sphere", JDBCType.SMALLINT),
          new Column("left_cylinder", JDBCType.SMALLINT),
          new Column("left_axis", JDBCType.SMALLINT),
          new Column("orthokeratology", JDBCType.BOOLEAN),
          new Column("extras", JDBCType.VARCHAR),
          new Column("origin", JDBCType.VARCHAR),
          new Column("upload_id", JDBCType.BIGINT));

  static final String NAMES = names(name -> name);

  private static final int EYE_COLUMNS = 4;

  private ScreeningColumns() {}

  /** Returns a text for each column, separated by commas. */
  static String names(UnaryOperator<String> text) {
    return COLUMNS.stream().map(each -> text.apply(each.name())).collect(Collectors.joining(", "));
  }

  /** Adds the values of the columns to a row. */
  static void add(List<@Nullable Object> row, StoredScreening stored) throws SQLException {
    VisionScreening screening = stored.screening();
    row.add(screening.examDate());
    add(row, screening.right());
    add(row, screening.left());
    row.add(screening.orthokeratology());
    Map<String, String> extras = screening.extras();
    row.add(extras.isEmpty() ? null : Extras.write(extras));
    row.add(stored.origin().name());
    row.add(UploadStatements.number(stored.upload()));
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

  private static void add(List<@Nullable Object> row, EyeReading eye) {
    Refraction refraction = eye.refraction();
    row.add(eye.acuity().tenths());
    row.add(refraction == null ? null : refraction.sphere().hundredths());
    row.add(refraction == null ? null : refraction.cylinder().hundredths());
    row.add(refraction == null ? null : refraction.axis());
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
