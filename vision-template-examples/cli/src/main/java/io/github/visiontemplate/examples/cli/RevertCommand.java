package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.store.PupilScope;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.UploadId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code revert}: undoes one upload. */
@Command(name = "revert")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RevertCommand implements Callable<Integer> {

  private static final int SHOWN = 20;

  @ParentCommand Main main;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "UPLOAD_ID")
  String uploadId;

  @Override
  public Integer call() {
    Whose whose = Whose.required(main, spec);
    Reversal reversal = revert(new UploadId(uploadId), whose);
    Answer answer = main.answer();
    answer.say(
        "revert.done",
        reversal.upload(),
        reversal.removed(),
        reversal.restored(),
        reversal.unchanged(),
        reversal.kept().size());
    reversal.kept().stream().limit(SHOWN).forEach(kept -> say(answer, kept, whose));
    if (reversal.kept().size() > SHOWN) {
      answer.say("revert.more", reversal.kept().size() - SHOWN);
    }
    answer.document(Reverted.of(reversal));
    return ExitStatus.DONE.code();
  }

  private static void say(Answer answer, Reversal.Kept kept, Whose whose) {
    String student = kept.student().value();
    String semester = answer.semester(kept.semester());
    switch (kept.reason()) {
      case LATER_UPLOAD ->
          answer.say("revert.kept", student, semester, Objects.requireNonNull(kept.by()));
      case OUT_OF_SCOPE ->
          answer.say(
              whose.isDistrict() ? "revert.moved.district" : "revert.moved", student, semester);
    }
  }

  private Reversal revert(UploadId upload, Whose whose) {
    try (Database database = main.openDatabase()) {
      Uploader today = whose.uploader(database);
      PupilScope scope = PupilScope.of(database.directory(), today);
      Instant now = main.environment().clock().instant();
      return database
          .records()
          .uploader(upload)
          .filter(by -> isSame(by, today))
          .flatMap(by -> database.store().revert(upload, by, now, scope))
          .orElseThrow(() -> main.usage(spec, "revert.unknown", upload));
    }
  }

  /**
   * Returns whether both are the same school or district. A district may have gained and lost
   * schools. A school and a district with the same identifier have no school in common.
   */
  private static boolean isSame(Uploader by, Uploader today) {
    return by.id().equals(today.id()) && !Collections.disjoint(by.schools(), today.schools());
  }

  private record Reverted(
      String uploadId, String status, Counts records, Counts counts, List<KeptRecord> kept) {

    static Reverted of(Reversal reversal) {
      Counts counts = Counts.of(reversal);
      return new Reverted(
          reversal.upload().value(),
          "REVERTED",
          counts,
          counts,
          reversal.kept().stream().map(KeptRecord::of).toList());
    }
  }

  private record Counts(int removed, int restored, int unchanged, int kept) {

    static Counts of(Reversal reversal) {
      return new Counts(
          reversal.removed(), reversal.restored(), reversal.unchanged(), reversal.kept().size());
    }
  }

  private record KeptRecord(
      String studentKey, String semester, String reason, @Nullable String uploadId) {

    static KeptRecord of(Reversal.Kept kept) {
      UploadId by = kept.by();
      return new KeptRecord(
          kept.student().value(),
          kept.semester().toString(),
          kept.reason().name(),
          by == null ? null : by.value());
    }
  }
}
