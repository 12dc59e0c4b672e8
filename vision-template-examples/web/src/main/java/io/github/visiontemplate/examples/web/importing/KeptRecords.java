package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.account.Scopes;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.UploadId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says of the records that an undo keeps whose they are, and which upload holds them. */
@Service
class KeptRecords {

  /** How many are shown. */
  static final int MOST = 200;

  private final Imports imports;
  private final ImportRequests requests;
  private final PupilNames names;
  private final Scopes scopes;

  KeptRecords(Imports imports, ImportRequests requests, PupilNames names, Scopes scopes) {
    this.imports = imports;
    this.requests = requests;
    this.names = names;
    this.scopes = scopes;
  }

  /**
   * A record that stays.
   *
   * @param pupil the pupil; null if out of scope
   * @param semester the semester
   * @param reason why it stays
   * @param by the import that holds it; null if it was typed in, or is not the actor's
   */
  public record Shown(
      @Nullable Student pupil,
      Semester semester,
      Reversal.Reason reason,
      @Nullable ImportRecord by) {}

  /** Returns the first of these records as an actor may see them. */
  List<Shown> shown(Actor actor, ImportRecord upload, List<Reversal.Kept> kept) {
    List<Reversal.Kept> first = kept.subList(0, Math.min(MOST, kept.size()));
    Map<StudentKey, Student> pupils =
        names.of(
            first.stream().map(Reversal.Kept::student).collect(Collectors.toSet()),
            requests.uploader(upload));
    Map<String, ImportRecord> holders =
        imports
            .ofUploads(
                first.stream()
                    .map(Reversal.Kept::by)
                    .filter(Objects::nonNull)
                    .map(UploadId::value)
                    .collect(Collectors.toSet()),
                scopes.owners(actor))
            .stream()
            .collect(
                Collectors.toMap(
                    each -> Objects.requireNonNull(each.uploadId()), Function.identity()));
    return first.stream()
        .map(
            each ->
                new Shown(
                    pupils.get(each.student()),
                    each.semester(),
                    each.reason(),
                    each.by() == null ? null : holders.get(each.by().value())))
        .toList();
  }
}
