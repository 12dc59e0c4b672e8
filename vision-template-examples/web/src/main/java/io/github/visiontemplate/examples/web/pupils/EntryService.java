package io.github.visiontemplate.examples.web.pupils;

import io.github.visiontemplate.examples.jdbc.FoundPupil;
import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.account.Scopes;
import io.github.visiontemplate.examples.web.importing.ImportUploads;
import io.github.visiontemplate.examples.web.system.Audit;
import io.github.visiontemplate.exporting.CityForm;
import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.store.RecordChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Enters a record by hand, or corrects one: an upload of one row, by the same rules as a workbook.
 */
@Service
public class EntryService {

  private static final String FILE_NAME = "在线录入";

  private final VisionImport visionImport;
  private final Scopes scopes;
  private final ImportUploads uploads;
  private final Audit audit;

  EntryService(VisionImport visionImport, Scopes scopes, ImportUploads uploads, Audit audit) {
    this.visionImport = visionImport;
    this.scopes = scopes;
    this.uploads = uploads;
    this.audit = audit;
  }

  /** How storing ended. */
  public enum Outcome {
    /** The record is stored. */
    STORED,
    /** Nothing was stored: there are errors, or a warning was not answered. */
    NOT_STORABLE,
    /** Nothing was stored: somebody else has changed the record meanwhile. */
    CHANGED
  }

  /** Returns what would be stored, and what is wrong with it. Stores nothing. */
  public EntryReview review(Actor actor, FoundPupil pupil, Entry entry) {
    return run(request(actor, pupil, entry).dryRun());
  }

  /**
   * Stores a record that a person has reviewed.
   *
   * @param answered whether the person has answered all warnings
   */
  @Transactional
  public Outcome store(Actor actor, FoundPupil pupil, Entry entry, boolean answered) {
    EntryReview stored = run(request(actor, pupil, entry));
    Outcome outcome = judge(stored, entry, answered);
    if (outcome == Outcome.STORED) {
      uploads.entered(actor, stored.report());
      audit.record(actor, Audit.Action.RECORD_ENTERED, pupil.student().key().value());
    } else {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return outcome;
  }

  private static Outcome judge(EntryReview stored, Entry entry, boolean answered) {
    if (!stored.isStorable() || (!answered && !stored.questions().isEmpty())) {
      return Outcome.NOT_STORABLE;
    }
    String replaced = Objects.requireNonNullElse(stored.replaces(), "");
    return replaced.equals(entry.seen()) ? Outcome.STORED : Outcome.CHANGED;
  }

  private ImportRequest request(Actor actor, FoundPupil pupil, Entry entry) {
    CityForm form = CityForm.ofPupil(pupil.student(), entry.values());
    return ImportRequest.of(form.asFile(FILE_NAME), scopes.uploader(actor))
        .family(TemplateFamily.CITY)
        .accepting(IssueCode.ALREADY_IMPORTED);
  }

  private EntryReview run(ImportRequest request) {
    List<RecordChange> changes = new ArrayList<>();
    ImportReport report =
        visionImport.run(request.onChange((sheet, row, pupil, change) -> changes.add(change)));
    return new EntryReview(report, changes.isEmpty() ? null : changes.get(0));
  }
}
