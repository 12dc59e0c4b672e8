package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.account.Scopes;
import io.github.visiontemplate.examples.web.importing.ImportStoring.Decision;
import io.github.visiontemplate.examples.web.importing.ImportStoring.Outcome;
import io.github.visiontemplate.examples.web.page.Uploads;
import io.github.visiontemplate.examples.web.reading.Progress;
import io.github.visiontemplate.examples.web.reading.ProgressEvents;
import io.github.visiontemplate.examples.web.reading.ReadingDesk;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.TemplateFamily;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The pages of 视力监测导入管理: the records, the upload, the review, and what is decided there. */
@Controller
@RequestMapping("/imports")
class ImportController {

  private final ImportUploads uploads;
  private final Reviews reviews;
  private final ImportStoring storing;
  private final PersonAcceptance acceptance;
  private final Scopes scopes;
  private final ReadingDesk desk;
  private final ProgressEvents events;

  ImportController(
      ImportUploads uploads,
      Reviews reviews,
      ImportStoring storing,
      PersonAcceptance acceptance,
      Scopes scopes,
      ReadingDesk desk,
      ProgressEvents events) {
    this.uploads = uploads;
    this.reviews = reviews;
    this.storing = storing;
    this.acceptance = acceptance;
    this.scopes = scopes;
    this.desk = desk;
    this.events = events;
  }

  @GetMapping
  String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
    model.addAttribute("imports", uploads.list(actor, page));
    model.addAttribute("schools", scopes.schools(actor));
    return "imports/list";
  }

  @PostMapping
  String upload(
      Actor actor,
      @RequestParam MultipartFile file,
      @RequestParam TemplateFamily family,
      @RequestParam(required = false) @Nullable String scope) {
    ImportUploads.Upload upload =
        new ImportUploads.Upload(Uploads.name(file), Uploads.content(file), family);
    ImportRecord received = uploads.receive(actor, scope, upload);
    reviews.read(received);
    return page(received.id());
  }

  @GetMapping("/{id}")
  String show(
      Actor actor,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Outcome outcome,
      Model model) {
    Progress progress = desk.progress(id); // asked first: the reading may end in between
    ImportRecord upload = uploads.find(actor, id);
    boolean isAbandoned = upload.state() == ImportRecord.State.READING && progress == null;
    Review review = upload.isShown() ? reviews.find(upload).orElse(null) : null;
    model.addAttribute("upload", upload);
    model.addAttribute("review", review);
    model.addAttribute("failed", isAbandoned || reviews.isFailed(upload));
    model.addAttribute("progress", progress);
    model.addAttribute("outcome", outcome);
    return "imports/show";
  }

  @GetMapping("/{id}/progress")
  SseEmitter progress(Actor actor, @PathVariable String id, Locale locale) {
    return events.open(uploads.find(actor, id).id(), locale);
  }

  /** Reads again what was interrupted. */
  @PostMapping("/{id}/read")
  String readAgain(Actor actor, @PathVariable String id) {
    reviews.readAgain(uploads.find(actor, id));
    return page(id);
  }

  @PostMapping("/{id}/discard")
  String discard(Actor actor, @PathVariable String id) {
    uploads.discard(actor, id);
    return page(id);
  }

  /** Takes over which rows a person has compared, and reads the file again. */
  @PostMapping("/{id}/accept")
  String accept(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") Set<Integer> rows,
      @RequestParam(defaultValue = "false") boolean shifted,
      @RequestParam String digest) {
    return page(id)
        + (acceptance.accept(actor, id, digest, rows, shifted) ? "" : "?outcome=CHANGED");
  }

  @PostMapping("/{id}/store")
  String store(
      Actor actor,
      @PathVariable String id,
      @RequestParam String digest,
      @RequestParam(defaultValue = "") Set<IssueCode> answered,
      @RequestParam(defaultValue = "false") boolean withoutErrors) {
    Outcome outcome = storing.store(actor, id, new Decision(digest, answered, withoutErrors));
    return page(id) + "?outcome=" + outcome;
  }

  private static String page(String id) {
    return "redirect:/imports/" + id;
  }
}
