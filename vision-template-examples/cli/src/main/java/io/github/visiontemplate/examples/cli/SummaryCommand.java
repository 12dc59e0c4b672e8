package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.poi.XlsxSummary;
import io.github.visiontemplate.report.SemesterSummary;
import io.github.visiontemplate.semester.Semester;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code summary}: writes the counts of a semester for a headmaster or a district. */
@Command(name = "summary")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SummaryCommand implements Callable<Integer> {

  @ParentCommand Main main;

  @Spec CommandSpec spec;

  @Option(names = "--semester", required = true, paramLabel = "2025-1")
  Semester semester;

  @Option(names = "--out", required = true, paramLabel = "OUT.xlsx")
  Path output;

  @Mixin Outputs outputs;

  @Override
  public Integer call() {
    Whose whose = Whose.given(main, spec);
    outputs.check(main, spec, null, output);
    SemesterSummary summary = count(whose);
    try (PendingFile file = new PendingFile(output)) {
      XlsxSummary.write(summary, main.answer().messages(), file.stream());
      file.publish();
    }
    Answer answer = main.answer();
    SummaryText.say(answer, summary);
    answer.say("export.file", output);
    answer.document(SummaryText.document(summary, output));
    return ExitStatus.DONE.code();
  }

  private SemesterSummary count(@Nullable Whose whose) {
    try (Database database = main.openDatabase()) {
      SemesterSummary summary = count(database, whose);
      if (summary.total().onRoll() == 0) {
        throw main.usage(spec, "summary.nobody");
      }
      return summary;
    }
  }

  private SemesterSummary count(Database database, @Nullable Whose whose) {
    if (whose == null) {
      return database.records().summary(semester);
    }
    return whose.isDistrict()
        ? database.records().summary(semester, whose.uploader(database).schools())
        : database.records().summary(semester, new SchoolId(whose.id()));
  }
}
