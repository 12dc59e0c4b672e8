package io.github.visiontemplate.examples.web.exporting;

import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.account.NotFoundException;
import io.github.visiontemplate.examples.web.account.Scopes;
import io.github.visiontemplate.examples.web.files.Originals;
import io.github.visiontemplate.examples.web.reading.ReadingDesk;
import io.github.visiontemplate.exporting.FillRequest;
import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.poi.XlsxUnmatchedList;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ProgressListener;
import io.github.visiontemplate.semester.Semester;
import java.io.ByteArrayOutputStream;
import org.springframework.stereotype.Service;

/** Fills a stored template from the records of the moment, or says what a fill would do. */
@Service
public class TemplateFills {

  private static final ProgressListener SILENT = (rows, total) -> {};

  private final Originals originals;
  private final Scopes scopes;
  private final VisionExport visionExport;
  private final ReadingDesk desk;

  TemplateFills(Originals originals, Scopes scopes, VisionExport visionExport, ReadingDesk desk) {
    this.originals = originals;
    this.scopes = scopes;
    this.visionExport = visionExport;
    this.desk = desk;
  }

  /**
   * A filled template.
   *
   * @param report what was filled
   * @param content the workbook; empty if the template was refused
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Filled(FillReport report, byte[] content) {}

  /** Returns what a fill would do. Writes nothing. */
  public FillReport check(Actor actor, TemplateRecord template, Semester semester) {
    return desk.answer(() -> check(actor, template, semester, SILENT));
  }

  FillReport check(
      Actor actor, TemplateRecord template, Semester semester, ProgressListener progress) {
    return visionExport.check(request(actor, template, semester).onProgress(progress));
  }

  /** Fills the template. */
  public Filled fill(Actor actor, TemplateRecord template, Semester semester) {
    return desk.answer(
        () -> {
          ByteArrayOutputStream output = new ByteArrayOutputStream();
          FillReport report = visionExport.fill(request(actor, template, semester), () -> output);
          return new Filled(report, output.toByteArray());
        });
  }

  /** Returns a workbook of the pupils whom a fill leaves out, with why and who may be meant. */
  public byte[] unmatched(
      Actor actor, TemplateRecord template, Semester semester, IssueMessages messages) {
    FillReport report = check(actor, template, semester);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    XlsxUnmatchedList.write(report, messages, output);
    return output.toByteArray();
  }

  private FillRequest request(Actor actor, TemplateRecord template, Semester semester) {
    if (template.original() == null) {
      throw new NotFoundException(); // it has expired
    }
    XlsxTemplate file = XlsxTemplate.of(template.fileName(), originals.read(template.original()));
    return FillRequest.of(file, semester, scopes.uploader(actor));
  }
}
