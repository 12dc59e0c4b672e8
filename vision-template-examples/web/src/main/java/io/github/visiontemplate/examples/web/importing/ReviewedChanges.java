package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.report.ChangeListener;
import io.github.visiontemplate.store.Change;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.StoredScreening;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Collects which records an import overwrites: the first of them as people see them, and of all of
 * them a fingerprint of what was there before.
 */
final class ReviewedChanges implements ChangeListener {

  /** More are in the preview workbook. */
  private static final int MOST = 1_000;

  private static final long FACTOR = 1_000_003;

  private final List<ReviewedChange> first = new ArrayList<>();
  private long fingerprint;

  @Override
  public void onChange(String sheet, int row, Student student, RecordChange change) {
    StoredScreening before = change.before();
    if (before == null || change.change() != Change.OVERWRITTEN) {
      return;
    }
    fingerprint =
        fingerprint * FACTOR
            + Objects.hash(
                student.key().value(),
                change.record().semester().toString(),
                before.upload().value());
    if (first.size() < MOST) {
      first.add(
          new ReviewedChange(
              sheet,
              row,
              student.name(),
              change.record().semester(),
              change.fields().stream().filter(RecordChange.FieldChange::isChange).toList()));
    }
  }

  List<ReviewedChange> first() {
    return List.copyOf(first);
  }

  String fingerprint() {
    return Long.toHexString(fingerprint);
  }
}
