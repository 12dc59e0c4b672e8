package io.github.visiontemplate.examples.web.exporting;

import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.page.Download;
import io.github.visiontemplate.examples.web.page.Uploads;
import io.github.visiontemplate.examples.web.reading.ProgressEvents;
import io.github.visiontemplate.examples.web.reading.ReadingDesk;
import io.github.visiontemplate.examples.web.system.Audit;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.semester.Semester;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The pages of 视力监测数据导出. */
@Controller
@RequestMapping("/exports")
class TemplateController {

  private final TemplateUploads uploads;
  private final TemplateReading reading;
  private final TemplateFills fills;
  private final ReadingDesk desk;
  private final ProgressEvents events;
  private final Audit audit;

  TemplateController(
      TemplateUploads uploads,
      TemplateReading reading,
      TemplateFills fills,
      ReadingDesk desk,
      ProgressEvents events,
      Audit audit) {
    this.uploads = uploads;
    this.reading = reading;
    this.fills = fills;
    this.desk = desk;
    this.events = events;
    this.audit = audit;
  }

  @GetMapping
  String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
    model.addAttribute("templates", uploads.list(actor, page));
    return "exports/list";
  }

  @PostMapping
  String upload(Actor actor, @RequestParam MultipartFile file) {
    TemplateRecord template = uploads.receive(actor, Uploads.name(file), Uploads.content(file));
    reading.read(actor, template);
    return "redirect:/exports/" + template.id();
  }

  @GetMapping("/{id}")
  String show(Actor actor, @PathVariable String id, Model model) {
    model.addAttribute("template", uploads.find(actor, id));
    model.addAttribute("progress", desk.progress(id));
    return "exports/show";
  }

  @GetMapping("/{id}/progress")
  SseEmitter progress(Actor actor, @PathVariable String id, Locale locale) {
    return events.open(uploads.find(actor, id).id(), locale);
  }

  /** Reads again what was interrupted. */
  @PostMapping("/{id}/read")
  String readAgain(Actor actor, @PathVariable String id) {
    TemplateRecord template = uploads.find(actor, id);
    if (template.state() == TemplateRecord.State.BROKEN) {
      reading.read(actor, template);
    }
    return "redirect:/exports/" + id;
  }

  @PostMapping("/{id}/remove")
  String remove(Actor actor, @PathVariable String id) {
    uploads.remove(actor, id);
    return "redirect:/exports";
  }

  /** The page before the download: what would be filled, what stays empty, what differs. */
  @GetMapping("/{id}/check")
  String check(Actor actor, @PathVariable String id, @RequestParam Semester semester, Model model) {
    TemplateRecord template = uploads.find(actor, id);
    model.addAttribute("template", template);
    model.addAttribute("report", fills.check(actor, template, semester));
    return "exports/check";
  }

  @GetMapping("/{id}/file")
  ResponseEntity<byte[]> file(
      Actor actor, @PathVariable String id, @RequestParam Semester semester) {
    TemplateRecord template = uploads.find(actor, id);
    TemplateFills.Filled filled = fills.fill(actor, template, semester);
    if (filled.report().status() != FillReport.Status.FILLED) {
      return ResponseEntity.status(302)
          .header("Location", "/exports/" + id + "/check?semester=" + semester)
          .build();
    }
    audit.record(actor, Audit.Action.TEMPLATE_FILLED, id);
    return Download.workbook(template.fileName(), filled.content());
  }

  @GetMapping("/{id}/unmatched")
  ResponseEntity<byte[]> unmatched(
      Actor actor, @PathVariable String id, @RequestParam Semester semester, Locale locale) {
    TemplateRecord template = uploads.find(actor, id);
    audit.record(actor, Audit.Action.FILE_DOWNLOADED, id);
    return Download.workbook(
        "未匹配学生.xlsx", fills.unmatched(actor, template, semester, IssueMessages.of(locale)));
  }
}
