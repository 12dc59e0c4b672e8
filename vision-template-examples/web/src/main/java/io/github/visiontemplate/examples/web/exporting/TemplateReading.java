package io.github.visiontemplate.examples.web.exporting;

import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.reading.ReadingDesk;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ProgressListener;
import io.github.visiontemplate.semester.Semester;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Reads a template once in the background: whether it is one, and how many pupils match. */
@Service
public class TemplateReading {

  private static final Logger LOG = LoggerFactory.getLogger(TemplateReading.class);

  private final Templates templates;
  private final TemplateFills fills;
  private final ReadingDesk desk;

  TemplateReading(Templates templates, TemplateFills fills, ReadingDesk desk) {
    this.templates = templates;
    this.fills = fills;
    this.desk = desk;
  }

  /**
   * Begins to read a template.
   *
   * @throws io.github.visiontemplate.examples.web.reading.BusyException if too many files wait
   *     already
   */
  public void read(Actor actor, TemplateRecord template) {
    templates.set(template.id(), TemplateRecord.State.READING, null, 0, 0);
    desk.submit(template.id(), progress -> read(actor, template, progress));
  }

  private void read(Actor actor, TemplateRecord template, ProgressListener progress) {
    try {
      Semester any = template.schoolYear().semester(Semester.Term.FIRST);
      FillReport report = fills.check(actor, template, any, progress);
      FillReport.RowCounts rows = report.rows();
      templates.set(
          template.id(),
          report.status() == FillReport.Status.CHECKED
              ? TemplateRecord.State.READY
              : TemplateRecord.State.REFUSED,
          report.issues().stream()
              .filter(Issue::isError)
              .findFirst()
              .map(issue -> issue.code().name())
              .orElse(null),
          rows.read(),
          rows.read() - rows.unmatched());
    } catch (RuntimeException e) {
      templates.set(template.id(), TemplateRecord.State.BROKEN, null, 0, 0);
      LOG.error("template {} could not be read", template.id(), e);
    }
  }
}
