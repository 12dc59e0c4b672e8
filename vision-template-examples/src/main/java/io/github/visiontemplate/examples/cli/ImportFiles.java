package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.poi.XlsxCleanedWorkbook;
import io.github.visiontemplate.poi.XlsxErrorWorkbook;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.report.ImportReport;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The workbooks that {@code import} writes for those who repair a file. */
final class ImportFiles {

  @Option(
      names = "--errors",
      paramLabel = "OUT.xlsx",
      description =
          "Writes the same workbook with all that was found marked in it, if anything was (错误文件).")
  @Nullable Path errors;

  @Option(
      names = "--cleaned",
      paramLabel = "OUT.xlsx",
      description = "Writes the same workbook without the rows in error (清理后的文件).")
  @Nullable Path cleaned;

  /** Keeps the upload from being replaced by what is made from it. */
  void check(Main main, CommandSpec spec, Path upload) {
    Stream.of(errors, cleaned)
        .flatMap(Stream::ofNullable)
        .forEach(output -> main.distinct(spec, upload, output));
    if (errors != null && cleaned != null) {
      main.distinct(spec, errors, cleaned);
    }
  }

  void write(Answer answer, ImportReport report, XlsxTemplate upload) {
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
