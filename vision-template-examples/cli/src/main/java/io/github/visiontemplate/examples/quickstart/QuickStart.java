package io.github.visiontemplate.examples.quickstart;

import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.ScreeningStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

// README: begin
/** Imports a filled template of a school, and fills the blank one. */
final class QuickStart {

  private final ScreeningStore screenings = new InMemoryScreeningStore(); // SPI: your database
  private final StudentDirectory pupils; // SPI: your register of pupils
  private final Uploader school = Uploader.school("1101050012");

  QuickStart(List<Student> roster) {
    pupils = InMemoryStudentDirectory.of(roster);
  }

  /** Flow B: returns what the school must correct; empty when everything was stored. */
  Stream<String> importTemplate(Path upload) {
    VisionImport visionImport =
        VisionImport.builder().directory(pupils).store(screenings).build(); // serves all threads
    ImportReport report = visionImport.run(XlsxTemplate.of(upload), school);
    return switch (report.status()) {
      case STORED, CHECKED -> Stream.empty();
      case REJECTED, UNREADABLE ->
          report.issues().stream().filter(Issue::isError).map(IssueMessages.chinese()::text);
    };
  }

  /** Flow A: returns the cells of the pupils whom the school doctor must look up. */
  Stream<String> fillTemplate(Path template, Semester semester, Path filled) throws IOException {
    VisionExport visionExport = VisionExport.builder().directory(pupils).store(screenings).build();
    try (OutputStream output = Files.newOutputStream(filled)) {
      FillReport report = visionExport.fill(XlsxTemplate.of(template), semester, school, output);
      return report.unmatched().stream().map(UnmatchedRow::cell).map(String::valueOf);
    }
  }
}
// README: end
