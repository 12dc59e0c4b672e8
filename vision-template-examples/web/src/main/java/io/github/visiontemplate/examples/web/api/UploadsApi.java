package io.github.visiontemplate.examples.web.api;

import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.importing.ImportFiles;
import io.github.visiontemplate.examples.web.importing.ImportRecord;
import io.github.visiontemplate.examples.web.importing.ImportStoring;
import io.github.visiontemplate.examples.web.importing.ImportUndo;
import io.github.visiontemplate.examples.web.importing.ImportUploads;
import io.github.visiontemplate.examples.web.importing.Reviews;
import io.github.visiontemplate.examples.web.importing.Undo;
import io.github.visiontemplate.examples.web.page.Download;
import io.github.visiontemplate.examples.web.page.Uploads;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.schema.TemplateFamily;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 视力监测导入管理 by REST. */
@RestController
@RequestMapping("/api/v1/uploads")
@Tag(name = "uploads", description = "视力监测导入管理: workbooks to be reviewed and stored")
class UploadsApi {

  private final IdempotentUploads received;
  private final ImportUploads uploads;
  private final Reviews reviews;
  private final ImportStoring storing;
  private final ImportUndo undo;
  private final ImportFiles files;

  UploadsApi(
      IdempotentUploads received,
      ImportUploads uploads,
      Reviews reviews,
      ImportStoring storing,
      ImportUndo undo,
      ImportFiles files) {
    this.received = received;
    this.uploads = uploads;
    this.reviews = reviews;
    this.storing = storing;
    this.undo = undo;
    this.files = files;
  }

  /**
   * A decision to store.
   *
   * @param digest the digest of the review
   * @param answered the codes of the warnings that somebody has answered; null for none
   * @param withoutErrors whether to store the rows without errors if there are others
   */
  record Decision(String digest, @Nullable Set<IssueCode> answered, boolean withoutErrors) {}

  /**
   * A decision to undo.
   *
   * @param digest the digest of the preview
   */
  record UndoDecision(String digest) {}

  /**
   * What an undo would do.
   *
   * @param digest goes with the decision
   * @param removed how many records would go
   * @param restored how many earlier records would come back
   * @param unchanged how many records keep their values
   * @param kept how many records stay, because a later upload holds them or the pupil has left
   */
  record UndoPreview(String digest, int removed, int restored, int unchanged, int kept) {

    static UndoPreview of(Undo undo) {
      return new UndoPreview(
          undo.digest(),
          undo.reversal().removed(),
          undo.reversal().restored(),
          undo.reversal().unchanged(),
          undo.reversal().kept().size());
    }
  }

  @GetMapping
  @Operation(summary = "The uploads, the newest first")
  ApiPage<ApiUpload> list(Actor actor, @RequestParam(defaultValue = "0") int page) {
    return ApiPage.of(uploads.list(actor, page), ApiUpload::of);
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Uploads a workbook; it is read in the background, and nothing is stored yet")
  ResponseEntity<Object> upload(
      Actor actor,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "NATIONAL") TemplateFamily template,
      @RequestParam(required = false) @Nullable String scope,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    ImportUploads.Upload upload =
        new ImportUploads.Upload(Uploads.name(file), Uploads.content(file), template);
    IdempotentUploads.Received received = this.received.receive(actor, key, scope, upload);
    ImportRecord found = received.upload();
    if (found == null) {
      return ApiProblem.of(HttpStatus.CONFLICT, "KEY_OF_ANOTHER_FILE");
    }
    if (received.isNew()) {
      reviews.read(found);
    }
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/uploads/" + found.id()))
        .body(ApiUpload.of(found));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One upload, with what was found in it once it has been read")
  ApiUpload show(Actor actor, @PathVariable String id, Locale locale) {
    ImportRecord upload = uploads.find(actor, id);
    ApiUpload.Findings findings =
        upload.isShown()
            ? reviews
                .find(upload)
                .map(review -> ApiUpload.Findings.of(review, IssueMessages.of(locale)))
                .orElse(null)
            : null;
    return ApiUpload.of(upload, findings);
  }

  @PostMapping("/{id}/store")
  @Operation(summary = "Stores what the review shows, or nothing")
  ResponseEntity<Object> store(
      Actor actor, @PathVariable String id, @RequestBody Decision decision) {
    Set<IssueCode> answered = decision.answered() == null ? Set.of() : decision.answered();
    ImportStoring.Outcome outcome =
        storing.store(
            actor,
            id,
            new ImportStoring.Decision(decision.digest(), answered, decision.withoutErrors()));
    return outcome == ImportStoring.Outcome.STORED
        ? ResponseEntity.ok(ApiUpload.of(uploads.find(actor, id)))
        : ApiProblem.of(HttpStatus.CONFLICT, outcome.name());
  }

  @PostMapping("/{id}/discard")
  @Operation(summary = "Discards an upload that was not stored, and removes its file")
  ApiUpload discard(Actor actor, @PathVariable String id) {
    uploads.discard(actor, id);
    return ApiUpload.of(uploads.find(actor, id));
  }

  @GetMapping("/{id}/undo")
  @Operation(summary = "What an undo would do")
  ResponseEntity<Object> undoPreview(Actor actor, @PathVariable String id) {
    return undo.preview(uploads.find(actor, id))
        .<ResponseEntity<Object>>map(found -> ResponseEntity.ok(UndoPreview.of(found)))
        .orElseGet(() -> ApiProblem.of(HttpStatus.CONFLICT, "SCOPE_HAS_CHANGED"));
  }

  @PostMapping("/{id}/undo")
  @Operation(summary = "Undoes what the preview shows, or nothing")
  ResponseEntity<Object> undo(
      Actor actor, @PathVariable String id, @RequestBody UndoDecision decision) {
    return undo.undo(actor, uploads.find(actor, id), decision.digest())
        ? ResponseEntity.ok(ApiUpload.of(uploads.find(actor, id)))
        : ApiProblem.of(HttpStatus.CONFLICT, "CHANGED");
  }

  @GetMapping("/{id}/files/{kind}")
  @Operation(summary = "A workbook: original, annotated, cleaned, preview or city")
  ResponseEntity<byte[]> file(
      Actor actor, @PathVariable String id, @PathVariable String kind, Locale locale) {
    ImportFiles.Workbook workbook =
        files.file(actor, id, ImportFiles.Kind.of(kind), IssueMessages.of(locale));
    return Download.workbook(workbook.name(), workbook.content());
  }
}
