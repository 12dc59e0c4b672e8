package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleOrder;
import io.github.visiontemplate.examples.sample.SampleSchool;
import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ReportDocument;
import io.github.visiontemplate.semester.Semester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Runs the main job as a school does it, and describes each step. */
final class Demo {

  static final String FILLED = "national-filled.xlsx";
  static final String DATABASE_FILE = "demo.mv.db";

  private static final int STUDENTS = 200;
  private static final int SHOWN = 4;
  private static final Uploader SCHOOL = Uploader.school(SampleSchool.ID);

  private final Environment environment;
  private final Answer answer;
  private final Path directory;
  private final Path database;
  private final Path filled;

  Demo(Environment environment, Answer answer, Path directory) {
    this.environment = environment;
    this.answer = answer;
    this.directory = directory;
    this.database = directory.resolve("demo");
    this.filled = directory.resolve(FILLED);
  }

  void run() throws IOException {
    Instant start = environment.clock().instant();
    SampleFiles files = writeSamples();
    deleteDatabase();
    try (Database opened = Database.open("jdbc:h2:file:" + database.toAbsolutePath())) {
      answer.say("demo.roster", opened.loadStudents(files.roster()));
      ImportReport refused = importFile(opened, files, VisionImport.Mode.ALL_OR_NOTHING);
      sayRefused(refused);
      ImportReport stored = importFile(opened, files, VisionImport.Mode.VALID_ROWS);
      sayStored(stored);
      FillReport fill = fillTemplate(opened, files, stored.semesters().firstKey());
      answer.say("demo.readBack", ReadBack.of(opened, SCHOOL, fill.semester(), filled).toArray());
      answer.document(document(refused, stored, fill));
    }
    sayFiles(files, Duration.between(start, environment.clock().instant()));
  }

  private SampleFiles writeSamples() throws IOException {
    SampleOrder order =
        new SampleOrder(
            STUDENTS, SampleOrder.USUAL_UNMATCHED_RATE, 1, LocalDate.now(environment.clock()));
    SampleFiles files = SampleFolder.write(directory, order);
    answer.say("demo.title", SampleSchool.NAME, SampleSchool.ID);
    answer.say("demo.samples", order.students(), order.unmatched());
    return files;
  }

  private void deleteDatabase() throws IOException {
    Files.deleteIfExists(directory.resolve(DATABASE_FILE));
    Files.deleteIfExists(directory.resolve("demo.trace.db"));
  }

  private ImportReport importFile(Database opened, SampleFiles files, VisionImport.Mode mode) {
    return VisionImport.builder()
        .directory(opened.directory())
        .store(opened.store())
        .mode(mode)
        .clock(environment.clock())
        .build()
        .run(XlsxTemplate.of(files.nationalImport()), SCHOOL);
  }

  private void sayRefused(ImportReport refused) {
    answer.say("demo.refused", refused.rows().read(), refused.rows().unmatched());
    List<Issue> errors = refused.issues().stream().filter(Issue::isError).toList();
    errors.stream().limit(SHOWN).map(Demo::masked).forEach(this::sayIssue);
    answer.say("demo.more", Math.max(0, errors.size() - SHOWN));
  }

  private void sayIssue(Issue issue) {
    answer.line("     " + answer.messages().text(issue) + " [" + issue.code() + "]");
  }

  /**
   * Masks the student number of an issue, because the output of the demo may be shown to anybody.
   */
  private static Issue masked(Issue issue) {
    String value = issue.value();
    return new Issue(
        issue.code(),
        issue.severity(),
        null,
        issue.position(),
        issue.header(),
        value == null ? null : NationalStudentNumber.masked(value),
        issue.arguments(),
        null,
        null);
  }

  private void sayStored(ImportReport stored) {
    int records = stored.changes().inserted();
    answer.say("demo.stored", records, stored.rows().read() - records, semesters(stored));
  }

  private String semesters(ImportReport stored) {
    return stored.semesters().entrySet().stream()
        .map(
            each -> answer.phrase("demo.semester", answer.semester(each.getKey()), each.getValue()))
        .collect(Collectors.joining(answer.phrase("and")));
  }

  private FillReport fillTemplate(Database opened, SampleFiles files, Semester semester) {
    VisionExport visionExport =
        VisionExport.builder().directory(opened.directory()).store(opened.store()).build();
    try (PendingFile output = new PendingFile(filled)) {
      FillReport fill =
          visionExport.fill(
              XlsxTemplate.of(files.nationalTemplate()), semester, SCHOOL, output.stream());
      output.publish();
      answer.say(
          "demo.filled", answer.semester(semester), fill.rows().filled(), fill.rows().unmatched());
      return fill;
    }
  }

  private void sayFiles(SampleFiles files, Duration time) {
    answer.say("demo.files", time.toMillis() / 1000.0);
    answer.say("demo.file.roster", files.roster());
    answer.say("demo.file.import", files.nationalImport());
    answer.say("demo.file.template", files.nationalTemplate());
    answer.say("demo.file.filled", filled);
    answer.say("demo.file.city", files.cityImport());
    answer.say("demo.file.database", database + ".mv.db");
    answer.say("demo.next", SampleSchool.ID, database, files.cityImport());
  }

  private DemoDocument document(ImportReport refused, ImportReport stored, FillReport fill) {
    IssueMessages messages = answer.messages();
    return new DemoDocument(
        directory.toString(),
        SampleSchool.ID,
        refused.document(messages),
        stored.document(messages),
        fill.document(messages));
  }

  private record DemoDocument(
      String directory,
      String schoolId,
      ReportDocument.Import refused,
      ReportDocument.Import stored,
      ReportDocument.Fill filled) {}
}
