package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.web.BeijingTime;
import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.account.NotFoundException;
import io.github.visiontemplate.examples.web.account.Organisation;
import io.github.visiontemplate.examples.web.account.Scopes;
import io.github.visiontemplate.examples.web.account.Secrets;
import io.github.visiontemplate.examples.web.files.Originals;
import io.github.visiontemplate.examples.web.files.Retention;
import io.github.visiontemplate.examples.web.importing.ImportRecord.State;
import io.github.visiontemplate.examples.web.page.Pages;
import io.github.visiontemplate.examples.web.system.Audit;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.store.UploadId;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 视力监测导入管理: the workbooks that were uploaded, with what became of them. */
@Service
public class ImportUploads {

  private static final Set<State> DISCARDABLE =
      Set.of(State.REVIEW, State.REFUSED, State.UNREADABLE, State.BROKEN);

  private final Imports imports;
  private final Originals originals;
  private final Retention retention;
  private final Scopes scopes;
  private final Audit audit;
  private final Clock clock;

  ImportUploads(
      Imports imports,
      Originals originals,
      Retention retention,
      Scopes scopes,
      Audit audit,
      Clock clock) {
    this.imports = imports;
    this.originals = originals;
    this.retention = retention;
    this.scopes = scopes;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns the actor's imports, the newest first. */
  public Pages<ImportRecord> list(Actor actor, int page) {
    return imports.list(scopes.owners(actor), page);
  }

  /**
   * Returns one of the actor's imports.
   *
   * @throws NotFoundException if there is none with this identifier
   */
  public ImportRecord find(Actor actor, String id) {
    return imports.find(id, scopes.owners(actor)).orElseThrow(NotFoundException::new);
  }

  /**
   * A file to be received.
   *
   * @param name its name
   * @param content its content
   * @param family which template it is said to be
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Upload(String name, byte[] content, TemplateFamily family) {}

  /**
   * Keeps a file, to be read by {@link Reviews#read}. Nothing of it is stored as a record.
   *
   * @param scope the school whose pupils it may touch; null for all of the actor's
   * @throws NotFoundException if the scope is not one of the actor's schools
   */
  @Transactional
  public ImportRecord receive(Actor actor, @Nullable String scope, Upload upload) {
    Organisation within = scopes.scope(actor, scope);
    ImportRecord received =
        new ImportRecord(
            Secrets.random(16),
            actor.organisation().id(),
            within.id(),
            within.name(),
            actor.login(),
            originals.store(upload.content()),
            upload.family(),
            upload.name(),
            upload.content().length,
            BeijingTime.of(clock.instant()),
            retention.end(),
            State.READING,
            null,
            null,
            ImportRecord.Counts.NONE,
            null);
    imports.add(received);
    audit.record(actor, Audit.Action.IMPORT_UPLOADED, received.id());
    return received;
  }

  /**
   * Adds a record that a person typed, which the store has just stored, to the list. It has no
   * file.
   */
  @Transactional
  public void entered(Actor actor, ImportReport report) {
    UploadId stored = Objects.requireNonNull(report.uploadId(), "expected what is stored");
    Organisation owner = actor.organisation();
    ImportRecord entered =
        new ImportRecord(
            Secrets.random(16),
            owner.id(),
            owner.id(),
            owner.name(),
            actor.login(),
            null,
            TemplateFamily.CITY,
            report.file().name(),
            0,
            BeijingTime.of(clock.instant()),
            BeijingTime.of(clock.instant()),
            State.STORED,
            null,
            null,
            ImportRecord.Counts.NONE,
            null);
    imports.add(entered);
    imports.stored(entered.id(), stored.value(), ImportRecord.Counts.of(report));
  }

  /** Discards a file that was not stored, and removes it. Does nothing in any other state. */
  @Transactional
  public void discard(Actor actor, String id) {
    ImportRecord discarded = find(actor, id);
    if (imports.move(id, DISCARDABLE, State.DISCARDED)) {
      imports.discarded(id);
      if (discarded.original() != null) {
        originals.remove(discarded.original());
      }
      audit.record(actor, Audit.Action.IMPORT_DISCARDED, id);
    }
  }
}
