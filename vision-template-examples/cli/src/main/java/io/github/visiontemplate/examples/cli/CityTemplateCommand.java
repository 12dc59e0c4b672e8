package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.exporting.CityForm;
import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.XlsxCityTemplate;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.table.TemplateFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code city-template}: writes the city system's own form for a school. */
@Command(name = "city-template")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CityTemplateCommand implements Callable<Integer> {

  @ParentCommand Main main;

  @Spec CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "OUT.xlsx")
  Path output;

  @Option(names = "--unmatched-of", paramLabel = "FILE")
  @Nullable Path unmatchedOf;

  @Mixin Outputs outputs;

  @Override
  public Integer call() {
    Whose whose = Whose.required(main, spec);
    Path file = unmatchedOf == null ? null : main.existing(spec, unmatchedOf);
    outputs.check(main, spec, file, output);
    try (Database database = main.openDatabase()) {
      Uploader uploader = whose.uploader(database);
      return file == null
          ? write(CityForm.ofRoster(database.roster(), uploader), 0)
          : writeUnmatched(database, uploader, file);
    }
  }

  private int writeUnmatched(Database database, Uploader uploader, Path file) {
    TemplateFile upload = XlsxTemplate.of(file);
    ImportReport report = check(database, uploader, upload);
    if (report.status() == ImportReport.Status.UNREADABLE || isShifted(report)) {
      answer(CityTemplateAnswer.refused(report));
      return ExitStatus.of(report.status()).code();
    }
    long strangers = report.unmatched().stream().filter(row -> row.candidates().isEmpty()).count();
    CityForm form =
        CityForm.ofUnmatched(report, upload, database.roster(), uploader, main.answer().messages());
    return write(form, Math.toIntExact(strangers));
  }

  /** Returns whether the pupils' numbers and names do not belong together. */
  private static boolean isShifted(ImportReport report) {
    return report.issues().stream()
        .anyMatch(issue -> issue.code() == IssueCode.PEOPLE_SHIFTED && issue.isError());
  }

  private ImportReport check(Database database, Uploader uploader, TemplateFile upload) {
    try (Progress progress =
        new Progress(main.environment(), main.answer().phrase("import.task"))) {
      return visionImport(database)
          .run(ImportRequest.of(upload, uploader).dryRun().onProgress(progress));
    }
  }

  private VisionImport visionImport(Database database) {
    return VisionImport.builder()
        .directory(database.directory())
        .links(database.links())
        .candidates(database.persons())
        .store(database.store())
        .clock(main.environment().clock())
        .build();
  }

  private int write(CityForm form, int withoutCandidate) {
    try (PendingFile file = new PendingFile(output)) {
      XlsxCityTemplate.write(form, main.answer().messages(), file.stream());
      file.publish();
    }
    answer(CityTemplateAnswer.written(form, withoutCandidate, output));
    return ExitStatus.DONE.code();
  }

  private void answer(CityTemplateAnswer outcome) {
    Answer answer = main.answer();
    outcome.say(answer);
    answer.document(outcome.document(answer.messages()));
  }
}
