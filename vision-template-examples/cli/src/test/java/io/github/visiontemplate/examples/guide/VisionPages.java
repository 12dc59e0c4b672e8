package io.github.visiontemplate.examples.guide;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.github.visiontemplate.exporting.FillRequest;
import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.XlsxErrorWorkbook;
import io.github.visiontemplate.poi.XlsxPreviewWorkbook;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.PupilScope;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.UploadId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;

/** Answers requests over HTTP. */
final class VisionPages {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final VisionHost host;
  private final Uploader school = Uploader.school("1101050012"); // who has logged in
  private final IssueMessages messages = IssueMessages.chinese(); // the language of the reader

  VisionPages(VisionHost host) {
    this.host = host;
  }

  // guide: upload
  /** Imports an upload, and answers with the report. */
  void upload(HttpExchange http) throws IOException {
    ImportReport report = host.visionImport.run(received(http), school);
    int status =
        switch (report.status()) {
          case STORED, CHECKED -> 200;
          case REJECTED -> 422; // read, has errors, nothing stored
          case UNREADABLE -> 400; // no such template; issues() says what it is instead
        };
    answer(http, status, report.document(messages));
  }

  private static XlsxTemplate received(HttpExchange http) throws IOException {
    return XlsxTemplate.of("视力数据.xlsx", http.getRequestBody().readAllBytes());
  }

  private static void answer(HttpExchange http, int status, Object document) throws IOException {
    byte[] json = JSON.writeValueAsBytes(document);
    http.getResponseHeaders().set("Content-Type", "application/json");
    http.sendResponseHeaders(status, json.length);
    http.getResponseBody().write(json);
  }

  // guide: end

  // guide: preview
  /** Answers with a workbook of what an upload would change; stores nothing. */
  void preview(HttpExchange http) throws IOException {
    ImportRequest request = ImportRequest.of(received(http), school).dryRun();
    ImportReport report =
        XlsxPreviewWorkbook.write(
            listener -> host.visionImport.run(request.onChange(listener)),
            messages,
            () -> workbook(http)); // called only if the file can be read
    if (report.status() == ImportReport.Status.UNREADABLE) {
      answer(http, 400, report.document(messages));
    }
  }

  private static OutputStream workbook(HttpExchange http) throws IOException {
    http.getResponseHeaders().set("Content-Type", XLSX);
    http.sendResponseHeaders(200, 0);
    return http.getResponseBody();
  }

  // guide: end

  // guide: marked
  /** Answers with the upload, its errors marked in it, for the school to correct. */
  void marked(HttpExchange http) throws IOException {
    XlsxTemplate upload = received(http);
    ImportReport report = host.visionImport.run(ImportRequest.of(upload, school).dryRun());
    if (XlsxErrorWorkbook.isPossible(report)) {
      XlsxErrorWorkbook.write(report, upload, messages, workbook(http));
    } else {
      answer(http, 400, report.document(messages));
    }
  }

  // guide: end

  // guide: fill
  /** Fills the platform's template. The answer begins only once the template is accepted. */
  void fill(HttpExchange http) throws IOException {
    FillRequest request = FillRequest.of(received(http), Semester.parse("2025-1"), school);
    FillReport report = host.visionExport.fill(request, () -> workbook(http));
    if (report.status() != FillReport.Status.FILLED) {
      answer(http, 422, report.document(messages));
    }
  }

  // guide: end

  // guide: undo
  /** Undoes an upload: what it overwrote comes back, what it added goes. */
  Optional<Reversal> undo(UploadId upload) {
    PupilScope ofToday =
        PupilScope.of(host.pupils, school); // who has left the school is left alone
    return host.stores.store().revert(upload, school, Instant.now(), ofToday);
  }
  // guide: end
}
