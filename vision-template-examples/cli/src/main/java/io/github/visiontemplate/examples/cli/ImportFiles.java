package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.poi.XlsxCleanedWorkbook;
import io.github.visiontemplate.poi.XlsxErrorWorkbook;
import io.github.visiontemplate.poi.XlsxPreviewWorkbook;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.report.ChangeListener;
import io.github.visiontemplate.report.ImportReport;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Writes the workbooks with which people correct a file that {@code import} has read. */
final class ImportFiles {

  @Option(names = "--errors", paramLabel = "OUT.xlsx")
  @Nullable Path errors;

  @Option(names = "--cleaned", paramLabel = "OUT.xlsx")
  @Nullable Path cleaned;

  @Option(names = "--preview", paramLabel = "OUT.xlsx")
  @Nullable Path preview;

  @Mixin Outputs outputs = new Outputs();

  /** Checks that no output replaces an existing file or another output. */
  void check(Main main, CommandSpec spec, Path upload) {
    outputs.check(main, spec, upload, errors, cleaned, preview);
  }

  /** Runs an import and writes a preview of its changes, unless the file cannot be read. */
  ImportReport writePreview(
      Answer answer, Path target, Function<ChangeListener, ImportReport> imports) {
    try (PendingFile file = new PendingFile(target)) {
      ImportReport report = XlsxPreviewWorkbook.write(imports, answer.messages(), file.stream());
      if (report.status() != ImportReport.Status.UNREADABLE) {
        file.publish();
      }
      return report;
    }
  }

  void write(Answer answer, ImportReport report, XlsxTemplate upload) {
    if (preview != null && report.status() != ImportReport.Status.UNREADABLE) {
      answer.say("import.preview", preview);
    }
    if (errors != null) {
      writeErrors(answer, report, upload, errors);
    }
    if (cleaned != null) {
      writeCleaned(answer, report, upload, cleaned);
    }
  }

  private static void writeErrors(
      Answer answer, ImportReport report, XlsxTemplate upload, Path target) {
    if (report.issues().isEmpty()) {
      answer.say("import.errors.none");
    } else if (!XlsxErrorWorkbook.isPossible(report)) {
      answer.say("import.errors.impossible");
    } else {
      try (PendingFile file = new PendingFile(target)) {
        XlsxErrorWorkbook.write(report, upload, answer.messages(), file.stream());
        file.publish();
      }
      answer.say("import.errors", target);
    }
  }

  private static void writeCleaned(
      Answer answer, ImportReport report, XlsxTemplate upload, Path target) {
    if (!XlsxCleanedWorkbook.isPossible(report)) {
      answer.say("import.cleaned.none");
      return;
    }
    try (PendingFile file = new PendingFile(target)) {
      XlsxCleanedWorkbook.write(report, upload, file.stream());
      file.publish();
    }
    int valid = report.rows().valid();
    answer.say("import.cleaned", target, valid, report.rows().read() - valid);
  }
}
