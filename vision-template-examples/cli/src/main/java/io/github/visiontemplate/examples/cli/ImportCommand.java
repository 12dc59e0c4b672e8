package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.table.TemplateFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code import}: stores the records of a filled template. */
@Command(name = "import")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ImportCommand implements Callable<Integer> {

  @ParentCommand Main main;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE")
  Path file;

  @Option(names = "--template", paramLabel = "national|city", defaultValue = "national")
  TemplateFamily family;

  @Option(names = "--dry-run")
  boolean dryRun;

  @Option(
      names = "--mode",
      paramLabel = "all-or-nothing|valid-rows",
      defaultValue = "all-or-nothing")
  VisionImport.Mode mode;

  @Mixin Judgement judgement;

  @Mixin ImportFiles files;

  @Override
  public Integer call() {
    Whose whose = Whose.required(main, spec);
    XlsxTemplate template = XlsxTemplate.of(main.existing(spec, file));
    files.check(main, spec, file);
    ImportReport report = report(template, whose);
    Answer answer = main.answer();
    ImportText.say(answer, report);
    try {
      files.write(answer, report, template);
    } finally {
      // The records are stored even if writing the files fails, so the document is always written.
      answer.document(report.document(IssueText.messages(answer, report.sheets())));
    }
    return ExitStatus.of(report.status()).code();
  }

  private ImportReport report(TemplateFile template, Whose whose) {
    try (Database database = main.openDatabase()) {
      ImportRequest request = request(template, whose.uploader(database));
      try (Progress progress =
          new Progress(main.environment(), main.answer().phrase("import.task"))) {
        return run(visionImport(database), request.onProgress(progress));
      }
    }
  }

  private ImportReport run(VisionImport visionImport, ImportRequest request) {
    return files.preview == null
        ? visionImport.run(request)
        : files.writePreview(
            main.answer(), files.preview, listener -> visionImport.run(request.onChange(listener)));
  }

  private ImportRequest request(TemplateFile template, Uploader uploader) {
    ImportRequest request =
        ImportRequest.of(template, uploader).family(family).accepting(judgement.accepted);
    return dryRun ? request.dryRun() : request;
  }

  private VisionImport visionImport(Database database) {
    return VisionImport.builder()
        .directory(database.directory())
        .links(database.links())
        .store(database.store())
        .candidates(database.persons())
        .calendar(judgement.calendar.calendar())
        .mode(mode)
        .clock(main.environment().clock())
        .build();
  }
}
