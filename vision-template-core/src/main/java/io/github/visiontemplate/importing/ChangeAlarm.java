package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.store.RecordChange;
import java.util.Objects;
import java.util.Optional;

/**
 * Notices when a file would change most of what is stored: right and left exchanged, or simply too
 * much to be a correction.
 */
final class ChangeAlarm {

  private static final int FEWEST = 10;

  private int compared;
  private int changed;
  private int differentEyes;
  private int exchangedEyes;

  /** Counts a record that stands in the place of another one. */
  void count(RecordChange change) {
    if (change.before() == null) {
      return;
    }
    VisionScreening before = change.before().screening();
    VisionScreening after = change.record().screening();
    compared++;
    changed += haveSameValues(before, after) ? 0 : 1;
    if (!before.right().equals(before.left())) {
      differentEyes++;
      exchangedEyes += isExchanged(before, after) ? 1 : 0;
    }
  }

  /** Returns what more than half of the records, and at least ten, suggest. */
  Optional<Issue> alarm() {
    return alarm("EYES_SWAPPED", exchangedEyes, differentEyes)
        .or(() -> alarm("MANY_CHANGES", changed, compared));
  }

  private static Optional<Issue> alarm(String token, int suspicious, int all) {
    return suspicious >= FEWEST && 2 * suspicious > all
        ? Optional.of(Issue.ofFile(IssueCode.FILE_IMPLAUSIBLE, token, suspicious, all))
        : Optional.empty();
  }

  /** Another date of examination alone does not count: it may have been corrected for all. */
  private static boolean haveSameValues(VisionScreening before, VisionScreening after) {
    return before.right().equals(after.right())
        && before.left().equals(after.left())
        && Objects.equals(before.orthokeratology(), after.orthokeratology());
  }

  private static boolean isExchanged(VisionScreening before, VisionScreening after) {
    return after.right().equals(before.left()) && after.left().equals(before.right());
  }
}
