package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.examples.jdbc.Connections.Transaction;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoreView;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadRecord;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an upload reads, in a transaction of its own. */
class JdbcStoreView implements StoreView {

  final Transaction transaction;
  final UploadHeader upload;

  JdbcStoreView(Transaction transaction, UploadHeader upload) {
    this.transaction = transaction;
    this.upload = upload;
  }

  @Override
  public Optional<UploadRecord> storedUpload(String sha256) {
    return read(
        "read uploads",
        connection -> UploadStatements.stored(connection, sha256, upload.uploader()));
  }

  @Override
  public Map<StudentKey, StoredScreening> find(Collection<StudentKey> students, Semester semester) {
    return read(
        "read records", connection -> ScreeningStatements.find(connection, students, semester));
  }

  @Override
  public List<RecordChange> changes(List<ScreeningRecord> records) {
    return read(
        "compare records", connection -> new Piles(connection, upload.origin()).changes(records));
  }

  private <T> T read(String doing, Connections.Work<T> work) {
    try {
      return work.on(transaction.connection());
    } catch (SQLException e) {
      throw Sql.failed(doing, e);
    }
  }

  @Override
  public void close() {
    try {
      transaction.close();
    } catch (SQLException e) {
      throw Sql.failed("end the transaction", e);
    }
  }
}
