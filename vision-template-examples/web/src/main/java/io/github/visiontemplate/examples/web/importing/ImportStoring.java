package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.importing.ImportRecord.State;
import io.github.visiontemplate.examples.web.reading.ReadingDesk;
import io.github.visiontemplate.examples.web.system.Audit;
import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.store.UploadId;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stores what a person has reviewed, once, and only that. The records, the import's state and the
 * line of the audit trail are one transaction.
 */
@Service
public class ImportStoring {

  private final ImportUploads uploads;
  private final Imports imports;
  private final ImportRequests requests;
  private final Reviews reviews;
  private final VisionImport visionImport;
  private final ReadingDesk desk;
  private final TransactionOperations transaction;
  private final Audit audit;

  ImportStoring(
      ImportUploads uploads,
      Imports imports,
      ImportRequests requests,
      Reviews reviews,
      VisionImport visionImport,
      ReadingDesk desk,
      TransactionOperations transaction,
      Audit audit) {
    this.uploads = uploads;
    this.imports = imports;
    this.requests = requests;
    this.reviews = reviews;
    this.visionImport = visionImport;
    this.desk = desk;
    this.transaction = transaction;
    this.audit = audit;
  }

  /**
   * What a person has decided.
   *
   * @param digest the digest of the review that the person saw
   * @param answered the kinds of warnings that the person has answered
   * @param withoutErrors whether the rows in error are to be left out; otherwise nothing is stored
   *     if there is any
   */
  public record Decision(String digest, Set<IssueCode> answered, boolean withoutErrors) {}

  /** How storing ended. */
  public enum Outcome {
    /** The records are stored. */
    STORED,
    /** Nothing was stored now, because the import is not waiting: it may be stored already. */
    NOT_WAITING,
    /** Nothing was stored: it would not be what the person saw. */
    CHANGED,
    /** Nothing was stored: a warning was not answered. */
    UNANSWERED,
    /** Nothing was stored: there are errors. */
    ERRORS
  }

  /** Stores an import as decided, or nothing. Returns after the transaction has ended. */
  public Outcome store(Actor actor, String id, Decision decision) {
    ImportRecord upload = uploads.find(actor, id);
    if (upload.state() != State.REVIEW) {
      return Outcome.NOT_WAITING;
    }
    Outcome outcome =
        desk.answer(
            () -> {
              ImportRequest request = requests.of(upload);
              return transaction.execute(
                  status -> orUndo(status, store(actor, upload, request, decision)));
            });
    if (outcome == Outcome.STORED) {
      reviews.forget(upload.owner());
    } else if (outcome == Outcome.CHANGED) {
      reviews.read(upload);
    }
    return outcome;
  }

  private static Outcome orUndo(TransactionStatus status, Outcome outcome) {
    if (outcome != Outcome.STORED) {
      status.setRollbackOnly();
    }
    return outcome;
  }

  private Outcome store(
      Actor actor, ImportRecord upload, ImportRequest request, Decision decision) {
    if (!imports.move(upload.id(), Set.of(State.REVIEW), State.STORED)) {
      return Outcome.NOT_WAITING;
    }
    ReviewedChanges changes = new ReviewedChanges();
    boolean overwrites = upload.counts().overwritten() > 0;
    ImportReport report = visionImport.run(overwrites ? request.onChange(changes) : request);
    Review review = Review.of(report, changes);
    Outcome outcome = judge(review, decision);
    UploadId stored = report.uploadId();
    if (outcome == Outcome.STORED && stored != null) {
      imports.stored(upload.id(), stored.value(), review.counts());
      audit.record(actor, Audit.Action.IMPORT_STORED, upload.id());
    }
    return outcome;
  }

  private static Outcome judge(Review review, Decision decision) {
    if (!review.isStorable() || !review.digest().equals(decision.digest())) {
      return Outcome.CHANGED;
    }
    if (review.issues().hasErrors() && !decision.withoutErrors()) {
      return Outcome.ERRORS;
    }
    boolean isAnswered = decision.answered().containsAll(review.issues().codes());
    return isAnswered ? Outcome.STORED : Outcome.UNANSWERED;
  }
}
