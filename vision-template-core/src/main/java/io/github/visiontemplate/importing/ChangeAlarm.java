package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.internal.Share;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.store.RecordChange;
import java.util.Objects;
import java.util.Optional;

/**
 * Warns if a file would change most of the stored records: either right and left eyes are swapped,
 * or there are too many changes for a correction.
 */
final class ChangeAlarm {

  private final Share changed = new Share();
  private final Share exchangedEyes = new Share();

  /** Counts a record if it replaces another record. */
  void count(RecordChange change) {
    if (change.before() == null) {
      return;
    }
    VisionScreening before = change.before().screening();
    VisionScreening after = change.record().screening();
    changed.count(!haveSameValues(before, after));
    if (!before.right().equals(before.left())) {
      exchangedEyes.count(isExchanged(before, after));
    }
  }

  /** Returns the warning if more than half of the records, and at least ten, are suspicious. */
  Optional<Issue> alarm() {
    return exchangedEyes.alarm("EYES_SWAPPED").or(() -> changed.alarm("MANY_CHANGES"));
  }

  /**
   * Returns whether the measurements are the same. A different examination date alone does not
   * count as a change, because the date may have been corrected for all pupils.
   */
  private static boolean haveSameValues(VisionScreening before, VisionScreening after) {
    return before.right().equals(after.right())
        && before.left().equals(after.left())
        && Objects.equals(before.orthokeratology(), after.orthokeratology());
  }

  private static boolean isExchanged(VisionScreening before, VisionScreening after) {
    return after.right().equals(before.left()) && after.left().equals(before.right());
  }
}
