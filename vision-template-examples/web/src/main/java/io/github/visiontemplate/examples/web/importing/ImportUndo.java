package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.jdbc.JdbcStores;
import io.github.visiontemplate.examples.web.BeijingTime;
import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.account.NotFoundException;
import io.github.visiontemplate.examples.web.importing.ImportRecord.State;
import io.github.visiontemplate.examples.web.reading.ReadingDesk;
import io.github.visiontemplate.examples.web.system.Audit;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.store.PupilScope;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.UploadId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Undoes an import, and says beforehand what that would do. */
@Service
public class ImportUndo {

  /** What had to stay when an import was undone may be undone later. */
  private static final Set<State> UNDOABLE = Set.of(State.STORED, State.UNDONE);

  private final Imports imports;
  private final ImportRequests requests;
  private final Reviews reviews;
  private final JdbcStores stores;
  private final ReadingDesk desk;
  private final TransactionOperations transaction;
  private final Audit audit;
  private final Clock clock;

  ImportUndo(
      Imports imports,
      ImportRequests requests,
      Reviews reviews,
      JdbcStores stores,
      ReadingDesk desk,
      TransactionOperations transaction,
      Audit audit,
      Clock clock) {
    this.imports = imports;
    this.requests = requests;
    this.reviews = reviews;
    this.stores = stores;
    this.desk = desk;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Returns what an undo would do. Changes nothing: the store undoes the import, and the
   * transaction is rolled back. Returns empty if it cannot be undone, because the schools of the
   * upload are no longer all within scope.
   *
   * @throws NotFoundException if the import was never stored
   */
  public Optional<Undo> preview(ImportRecord upload) {
    return undo(upload, undo -> false);
  }

  /**
   * Undoes an import as a person has seen it.
   *
   * @param digest the digest of the preview that the person saw
   * @return false if nothing was undone, because this is not what the person saw
   * @throws NotFoundException if the import was never stored
   */
  public boolean undo(Actor actor, ImportRecord upload, String digest) {
    Instant now = clock.instant();
    boolean isUndone =
        undo(
                upload,
                undo -> {
                  if (!undo.digest().equals(digest)) {
                    return false;
                  }
                  imports.undone(upload.id(), BeijingTime.of(now));
                  audit.record(actor, Audit.Action.IMPORT_UNDONE, upload.id());
                  return true;
                })
            .filter(undo -> undo.digest().equals(digest))
            .isPresent();
    reviews.forget(upload.owner());
    return isUndone;
  }

  private Optional<Undo> undo(ImportRecord upload, Predicate<Undo> commits) {
    if (!UNDOABLE.contains(upload.state()) || upload.uploadId() == null) {
      throw new NotFoundException();
    }
    UploadId id = new UploadId(upload.uploadId());
    return desk.answer(
        () ->
            transaction.execute(
                status -> {
                  Optional<Undo> undo = undo(id, requests.uploader(upload));
                  if (undo.isEmpty() || !commits.test(undo.get())) {
                    status.setRollbackOnly();
                  }
                  return undo;
                }));
  }

  private Optional<Undo> undo(UploadId id, Uploader uploader) {
    long links =
        stores.links().all(uploader).stream()
            .filter(link -> link.uploadId().equals(id.value()))
            .count();
    Optional<Reversal> reversal =
        stores
            .store()
            .revert(id, uploader, clock.instant(), PupilScope.of(stores.directory(), uploader));
    return reversal.map(found -> new Undo(found, (int) links));
  }
}
