package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.Change;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes how new records change the stored records of earlier uploads. The records of a pupil in
 * a semester form a pile, with the newest record on top.
 */
final class Piles {

  private final Connection connection;
  private final TemplateFamily origin;

  Piles(Connection connection, TemplateFamily origin) {
    this.connection = connection;
    this.origin = origin;
  }

  /**
   * Returns the change that each record makes, in the order of the records. This takes at most two
   * queries for each semester.
   */
  List<RecordChange> changes(List<ScreeningRecord> records) throws SQLException {
    Map<Semester, Map<StudentKey, StoredScreening>> tops = ask(records, ScreeningStatements::find);
    List<RecordChange> changes = new ArrayList<>(records.size());
    for (ScreeningRecord record : records) {
      StoredScreening top = tops.getOrDefault(record.semester(), Map.of()).get(record.student());
      changes.add(RecordChange.upon(top == null ? List.of() : List.of(top), record, origin));
    }
    lookBelow(changes);
    return changes;
  }

  /**
   * Reads the records below the topmost record, but only where the topmost record is overwritten.
   */
  private void lookBelow(List<RecordChange> changes) throws SQLException {
    List<ScreeningRecord> overwritten =
        changes.stream()
            .filter(each -> each.change() == Change.OVERWRITTEN)
            .map(RecordChange::record)
            .toList();
    Map<Semester, Map<StudentKey, Map<UploadId, StoredScreening>>> replaced =
        ask(overwritten, ScreeningStatements::replaced);
    changes.replaceAll(each -> each.change() == Change.OVERWRITTEN ? upon(replaced, each) : each);
  }

  /** Piles up the records: below each record lies the one that its upload replaced. */
  private RecordChange upon(
      Map<Semester, Map<StudentKey, Map<UploadId, StoredScreening>>> replaced,
      RecordChange change) {
    ScreeningRecord record = change.record();
    Map<UploadId, StoredScreening> below =
        replaced.getOrDefault(record.semester(), Map.of()).getOrDefault(record.student(), Map.of());
    if (below.isEmpty()) {
      return change;
    }
    List<StoredScreening> pile = new ArrayList<>();
    for (StoredScreening each = change.before(); each != null; each = below.remove(each.upload())) {
      pile.add(each);
    }
    return RecordChange.upon(pile, record, origin);
  }

  private interface Query<T> {
    Map<StudentKey, T> on(Connection connection, Collection<StudentKey> students, Semester semester)
        throws SQLException;
  }

  private <T> Map<Semester, Map<StudentKey, T>> ask(List<ScreeningRecord> records, Query<T> query)
      throws SQLException {
    Map<Semester, Map<StudentKey, T>> answers = new HashMap<>();
    for (Map.Entry<Semester, List<StudentKey>> each :
        ScreeningStatements.bySemester(records).entrySet()) {
      answers.put(each.getKey(), query.on(connection, each.getValue(), each.getKey()));
    }
    return answers;
  }
}
