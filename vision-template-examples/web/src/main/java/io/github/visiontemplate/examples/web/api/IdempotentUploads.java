package io.github.visiontemplate.examples.web.api;

import io.github.visiontemplate.examples.web.BeijingTime;
import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.account.Secrets;
import io.github.visiontemplate.examples.web.importing.ImportRecord;
import io.github.visiontemplate.examples.web.importing.ImportUploads;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Receives an upload once, however often a system repeats the request with the same key. */
@Service
class IdempotentUploads {

  private final JdbcClient database;
  private final ImportUploads uploads;
  private final TransactionOperations transaction;
  private final Clock clock;

  IdempotentUploads(
      JdbcClient database, ImportUploads uploads, TransactionOperations transaction, Clock clock) {
    this.database = database;
    this.uploads = uploads;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What became of a request.
   *
   * @param upload the upload, of this request or an earlier one; null if the key belongs to an
   *     upload of another file
   * @param isNew whether this request made it
   */
  record Received(@Nullable ImportRecord upload, boolean isNew) {}

  /**
   * Receives a file.
   *
   * @param key the key of the request; null if the system sends none
   */
  Received receive(
      Actor actor, @Nullable String key, @Nullable String scope, ImportUploads.Upload upload) {
    if (key == null) {
      return new Received(uploads.receive(actor, scope, upload), true);
    }
    String hash = Secrets.sha256(upload.content(), upload.family().name());
    return earlier(actor, key, hash).orElseGet(() -> receiveNew(actor, key, hash, scope, upload));
  }

  private Received receiveNew(
      Actor actor, String key, String hash, @Nullable String scope, ImportUploads.Upload upload) {
    try {
      return transaction.execute(
          status -> {
            ImportRecord received = uploads.receive(actor, scope, upload);
            database
                .sql(
                    "insert into idempotency_keys"
                        + " (organisation, request_key, file_sha256, import_id, created_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                    actor.organisation().id(),
                    key,
                    hash,
                    received.id(),
                    BeijingTime.of(clock.instant()))
                .update();
            return new Received(received, true);
          });
    } catch (DuplicateKeyException e) {
      return earlier(actor, key, hash).orElseThrow(() -> e); // the same request, at the same time
    }
  }

  private Optional<Received> earlier(Actor actor, String key, String hash) {
    return database
        .sql(
            "select import_id, file_sha256 from idempotency_keys"
                + " where organisation = ? and request_key = ?")
        .params(actor.organisation().id(), key)
        .query(
            (row, number) ->
                new Received(
                    row.getString(2).equals(hash) ? uploads.find(actor, row.getString(1)) : null,
                    false))
        .optional();
  }
}
