package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.exporting.FillRequest;
import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.poi.XlsxUnmatchedList;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.table.FillableTemplate;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code export}: fills the original template, and leaves everything else in the file as it is. */
@Command(name = "export")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ExportCommand implements Callable<Integer> {

  @ParentCommand Main main;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "TEMPLATE")
  Path file;

  @Option(names = "--semester", required = true, paramLabel = "2025-1")
  Semester semester;

  @Option(names = "--out", required = true, paramLabel = "OUT.xlsx")
  Path output;

  @Option(names = "--existing", paramLabel = "keep|overwrite", defaultValue = "keep")
  VisionExport.ExistingValues existing;

  @Option(names = "--below-chart", paramLabel = "0|9", defaultValue = "0")
  VisionExport.BelowChartCode belowChart;

  @Option(names = "--unmatched", paramLabel = "OUT.xlsx")
  @Nullable Path unmatched;

  @Mixin Judgement judgement;

  @Mixin Outputs outputs;

  @Override
  public Integer call() {
    Whose whose = Whose.required(main, spec);
    FillableTemplate template = XlsxTemplate.of(main.existing(spec, file));
    outputs.check(main, spec, file, output, unmatched);
    FillReport report = report(template, whose);
    Answer answer = main.answer();
    FillText.say(answer, report);
    if (report.status() == FillReport.Status.FILLED) {
      answer.say("export.file", output);
      writeUnmatched(answer, report);
    }
    answer.document(report.document(IssueText.messages(answer, report.sheets())));
    return ExitStatus.of(report.status()).code();
  }

  private void writeUnmatched(Answer answer, FillReport report) {
    if (unmatched != null) {
      try (PendingFile list = new PendingFile(unmatched)) {
        XlsxUnmatchedList.write(report, answer.messages(), list.stream());
        list.publish();
      }
      answer.say("export.unmatched", unmatched);
    }
  }

  private FillReport report(FillableTemplate template, Whose whose) {
    try (Database database = main.openDatabase()) {
      FillRequest request =
          FillRequest.of(template, semester, whose.uploader(database))
              .accepting(judgement.accepted);
      return fill(visionExport(database), request);
    }
  }

  private FillReport fill(VisionExport visionExport, FillRequest request) {
    try (Progress progress = new Progress(main.environment(), main.answer().phrase("export.task"));
        PendingFile filled = new PendingFile(output)) {
      FillReport report = visionExport.fill(request.onProgress(progress), filled.stream());
      if (report.status() == FillReport.Status.FILLED) {
        filled.publish();
      }
      return report;
    }
  }

  private VisionExport visionExport(Database database) {
    return VisionExport.builder()
        .directory(database.directory())
        .links(database.links())
        .store(database.store())
        .candidates(database.persons())
        .existing(existing)
        .belowChart(belowChart)
        .build();
  }
}
