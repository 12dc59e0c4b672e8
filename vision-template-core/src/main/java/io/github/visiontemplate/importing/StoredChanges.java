package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.schema.TemplateLayout;
import io.github.visiontemplate.store.RecordChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Notices what a file would do to the stored records: more than a correction, or a step back. */
final class StoredChanges {

  private final ChangeAlarm alarm = new ChangeAlarm();
  private final UndoneCorrections undone = new UndoneCorrections();
  private final ErasedValues erased = new ErasedValues();

  /** Begins with a sheet: from here on the records are of its form. */
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
   * Returns what is to be said.
   *
   * @param storable whether all rows were counted; of others it is not known what would go
   */
  List<Issue> warnings(boolean storable) {
    Stream<Optional<Issue>> lost =
        storable ? Stream.of(undone.warning(), erased.warning()) : Stream.of();
    return Stream.concat(lost, Stream.of(alarm.alarm())).flatMap(Optional::stream).toList();
  }
}
