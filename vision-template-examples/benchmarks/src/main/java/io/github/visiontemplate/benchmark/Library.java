package io.github.visiontemplate.benchmark;

import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.exporting.VisionExport.ExistingValues;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.XlsxCleanedWorkbook;
import io.github.visiontemplate.poi.XlsxErrorWorkbook;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.store.ScreeningStore;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Calls the library as a host does, and fails if the library did not do the whole job. */
final class Library {

  static final Uploader SCHOOL = Uploader.school(Pupil.SCHOOL.value());

  private static final Semester SEMESTER = Semester.of(2025, Term.FIRST);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-12-01T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

  private Library() {}

  static VisionImport visionImport(StudentDirectory directory, ScreeningStore store) {
    return VisionImport.builder().directory(directory).store(store).clock(CLOCK).build();
  }

  static ImportReport importAll(
      Path file, StudentDirectory directory, ScreeningStore store, int rows) {
    ImportReport report = visionImport(directory, store).run(XlsxTemplate.of(file), SCHOOL);
    if (report.status() != ImportReport.Status.STORED || report.rows().matched() != rows) {
      throw new IllegalStateException(report.status() + " " + report.rows());
    }
    return report;
  }

  /** Returns the report of a file that is refused because of pupils who are not in the roster. */
  static ImportReport refused(Path file, StudentDirectory directory, ScreeningStore store) {
    ImportReport report = visionImport(directory, store).run(XlsxTemplate.of(file), SCHOOL);
    if (report.status() != ImportReport.Status.REJECTED || report.rows().matched() == 0) {
      throw new IllegalStateException(report.status() + " " + report.rows());
    }
    return report;
  }

  static void mark(ImportReport report, Path file, OutputStream output) {
    XlsxErrorWorkbook.write(report, XlsxTemplate.of(file), IssueMessages.chinese(), output);
  }

  static void clean(ImportReport report, Path file, OutputStream output) {
    XlsxCleanedWorkbook.write(report, XlsxTemplate.of(file), output);
  }

  static FillReport fill(
      Path file, StudentDirectory directory, ScreeningStore store, OutputStream output) {
    return fill(VisionExport.builder().directory(directory).store(store).build(), file, output);
  }

  /** Fills a file whose measurements are there already. */
  static FillReport overwrite(
      Path file, StudentDirectory directory, ScreeningStore store, OutputStream output) {
    return fill(
        VisionExport.builder()
            .directory(directory)
            .store(store)
            .existing(ExistingValues.OVERWRITE)
            .build(),
        file,
        output);
  }

  private static FillReport fill(VisionExport export, Path file, OutputStream output) {
    FillReport report = export.fill(XlsxTemplate.of(file), SEMESTER, SCHOOL, output);
    if (report.status() != FillReport.Status.FILLED || report.rows().filled() == 0) {
      throw new IllegalStateException(report.status() + " " + report.rows());
    }
    return report;
  }
}
