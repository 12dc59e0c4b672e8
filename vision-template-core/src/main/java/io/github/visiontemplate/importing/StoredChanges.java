package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.store.RecordChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Warns of suspicious changes to stored records: too many changes, undone corrections, or lost
 * values.
 */
final class StoredChanges {

  private final ChangeAlarm alarm = new ChangeAlarm();
  private final UndoneCorrections undone = new UndoneCorrections();
  private final ErasedValues erased = new ErasedValues();

  /** Begins a sheet. The changes of its records are counted next. */
  void begin(TemplateLayout layout) {
    erased.begin(layout);
  }

  void count(List<RecordChange> changes) {
    for (RecordChange change : changes) {
      alarm.count(change);
      undone.count(change);
      erased.count(change);
    }
  }

  /**
   * Returns the warnings.
   *
   * @param storable whether all good rows were counted; otherwise it is unknown what would be lost
   */
  List<Issue> warnings(boolean storable) {
    Stream<Optional<Issue>> lost =
        storable ? Stream.of(undone.warning(), erased.warning()) : Stream.of();
    return Stream.concat(lost, Stream.of(alarm.alarm())).flatMap(Optional::stream).toList();
  }
}
