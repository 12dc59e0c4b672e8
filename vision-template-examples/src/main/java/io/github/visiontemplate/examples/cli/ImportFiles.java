package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.poi.XlsxCleanedWorkbook;
import io.github.visiontemplate.poi.XlsxErrorWorkbook;
import io.github.visiontemplate.poi.XlsxPreviewWorkbook;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.report.ChangeListener;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ImportStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
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

  @Option(
      names = "--preview",
      paramLabel = "OUT.xlsx",
      description = "Writes what the import changes, record by record (导入预览).")
  @Nullable Path preview;

  /** Keeps the upload, and each of the outputs, from being replaced by another output. */
  void check(Main main, CommandSpec spec, Path upload) {
    List<Path> files =
        Stream.of(upload, errors, cleaned, preview).flatMap(Stream::ofNullable).toList();
    for (int i = 1; i < files.size(); i++) {
      for (Path other : files.subList(0, i)) {
        main.distinct(spec, other, files.get(i));
      }
    }
  }

  /** Runs an import and writes what it changes, unless the file cannot be read at all. */
  ImportReport writePreview(
      Answer answer, Path target, Function<ChangeListener, ImportReport> imports) {
    try (PendingFile file = new PendingFile(target)) {
      ImportReport report = XlsxPreviewWorkbook.write(imports, answer.messages(), file.stream());
      if (report.status() != ImportStatus.UNREADABLE) {
        file.publish();
        answer.say("import.preview", target);
      }
      return report;
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
