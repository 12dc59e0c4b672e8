package io.github.visiontemplate.importing;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.UploadId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Warns if a file replaces newer values by those of an earlier upload. */
final class UndoneCorrections {

  private final PupilCount pupils = new PupilCount();
  private final Set<UploadId> uploads = new LinkedHashSet<>();

  void count(RecordChange change) {
    if (!change.undone().isEmpty()) {
      pupils.add(change.record().student());
      uploads.addAll(change.undone());
    }
  }

  /** Returns the warning with the number of pupils and the uploads that are undone. */
  Optional<Issue> warning() {
    return uploads.isEmpty()
        ? Optional.empty()
        : Optional.of(Issue.ofFile(IssueCode.CORRECTIONS_UNDONE, pupils.count(), names()));
  }

  private String names() {
    return uploads.stream().map(UploadId::value).collect(Collectors.joining("、"));
  }
}
