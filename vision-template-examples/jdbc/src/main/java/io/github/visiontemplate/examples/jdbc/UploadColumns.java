package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.table.TemplateFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Reads an upload record from the columns of a row. */
final class UploadColumns {

  static final String SELECT =
      "select id, uploader_id, file_name, file_bytes, file_sha256, origin, uploaded_at, outcome,"
          + " template, rows_read, rows_valid, rows_matched, rows_unmatched, rows_linked,"
          + " rows_not_examined, inserted, overwritten, unchanged, reverted_at from uploads"
          + " where outcome <> 'OPEN'";

  private UploadColumns() {}

  static UploadRecord get(ResultSet row) throws SQLException {
    OffsetDateTime revertedAt = row.getObject(19, OffsetDateTime.class);
    return new UploadRecord(
        new UploadId(row.getString(1)),
        row.getString(2),
        new TemplateFile.Facts(row.getString(3), row.getLong(4), row.getString(5)),
        TemplateFamily.valueOf(row.getString(6)),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        result(row),
        revertedAt == null ? null : revertedAt.toInstant());
  }

  private static UploadResult result(ResultSet row) throws SQLException {
    return new UploadResult(
        UploadResult.Outcome.valueOf(row.getString(8)),
        row.getString(9),
        new RowCounts(
            row.getInt(10),
            row.getInt(11),
            row.getInt(12),
            row.getInt(13),
            row.getInt(14),
            row.getInt(15)),
        new ChangeCounts(row.getInt(16), row.getInt(17), row.getInt(18)));
  }
}
