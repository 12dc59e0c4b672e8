package io.github.visiontemplate.examples.web.api;

import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.exporting.TemplateFills;
import io.github.visiontemplate.examples.web.exporting.TemplateReading;
import io.github.visiontemplate.examples.web.exporting.TemplateRecord;
import io.github.visiontemplate.examples.web.exporting.TemplateUploads;
import io.github.visiontemplate.examples.web.page.Download;
import io.github.visiontemplate.examples.web.page.Uploads;
import io.github.visiontemplate.examples.web.system.Audit;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ReportDocument;
import io.github.visiontemplate.semester.Semester;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 视力监测数据导出 by REST. */
@RestController
@RequestMapping("/api/v1/templates")
@Tag(name = "templates", description = "视力监测数据导出: templates of the national platform")
class TemplatesApi {

  private final TemplateUploads uploads;
  private final TemplateReading reading;
  private final TemplateFills fills;
  private final Audit audit;

  TemplatesApi(TemplateUploads uploads, TemplateReading reading, TemplateFills fills, Audit audit) {
    this.uploads = uploads;
    this.reading = reading;
    this.fills = fills;
    this.audit = audit;
  }

  @GetMapping
  @Operation(summary = "The uploaded templates, the newest first")
  ApiPage<ApiTemplate> list(Actor actor, @RequestParam(defaultValue = "0") int page) {
    return ApiPage.of(uploads.list(actor, page), ApiTemplate::of);
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Uploads an original template; it is then read in the background")
  ResponseEntity<ApiTemplate> upload(Actor actor, @RequestParam MultipartFile file) {
    TemplateRecord template = uploads.receive(actor, Uploads.name(file), Uploads.content(file));
    reading.read(actor, template);
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/templates/" + template.id()))
        .body(ApiTemplate.of(template));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One template: whether it has been read, and how many pupils match")
  ApiTemplate show(Actor actor, @PathVariable String id) {
    return ApiTemplate.of(uploads.find(actor, id));
  }

  @GetMapping("/{id}/check")
  @Operation(summary = "What a fill would do, without filling")
  ReportDocument check(
      Actor actor, @PathVariable String id, @RequestParam Semester semester, Locale locale) {
    return fills.check(actor, uploads.find(actor, id), semester).document(IssueMessages.of(locale));
  }

  @GetMapping("/{id}/file")
  @Operation(summary = "The template, filled from the records of a semester")
  ResponseEntity<?> file(
      Actor actor, @PathVariable String id, @RequestParam Semester semester, Locale locale) {
    TemplateRecord template = uploads.find(actor, id);
    TemplateFills.Filled filled = fills.fill(actor, template, semester);
    FillReport report = filled.report();
    if (report.status() != FillReport.Status.FILLED) {
      return ApiProblem.refused(report.issues(), report.document(IssueMessages.of(locale)), locale);
    }
    audit.record(actor, Audit.Action.TEMPLATE_FILLED, id);
    return Download.workbook(template.fileName(), filled.content());
  }

  @GetMapping("/{id}/unmatched")
  @Operation(summary = "A workbook of the pupils whom a fill leaves out")
  ResponseEntity<byte[]> unmatched(
      Actor actor, @PathVariable String id, @RequestParam Semester semester, Locale locale) {
    TemplateRecord template = uploads.find(actor, id);
    audit.record(actor, Audit.Action.FILE_DOWNLOADED, id);
    return Download.workbook(
        "unmatched.xlsx", fills.unmatched(actor, template, semester, IssueMessages.of(locale)));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Removes a template and its file")
  void remove(Actor actor, @PathVariable String id) {
    uploads.remove(actor, id);
  }
}
