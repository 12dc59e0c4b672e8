package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.ReportDocument;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.table.TemplateFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code uploads}: lists the upload records. */
@Command(name = "uploads")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class UploadsCommand implements Callable<Integer> {

  @ParentCommand Main main;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Whose whose = Whose.given(main, spec);
    List<UploadRecord> uploads = new ArrayList<>();
    try (Database database = main.openDatabase()) {
      Uploader uploader = whose == null ? null : whose.uploader(database);
      database.records().uploads(uploader, uploads::add);
    }
    Answer answer = main.answer();
    uploads.forEach(upload -> answer.line(line(answer, upload)));
    answer.say("uploads.count", uploads.size());
    answer.document(UploadsDocument.of(uploads));
    return ExitStatus.DONE.code();
  }

  private static String line(Answer answer, UploadRecord upload) {
    Instant revertedAt = upload.revertedAt();
    ChangeCounts changes = upload.result().changes();
    int stored = changes.inserted() + changes.overwritten() + changes.unchanged();
    RowCounts rows = upload.result().rows();
    int left = rows.read() - rows.notExamined() - stored;
    UploadResult.Outcome outcome = upload.result().outcome();
    boolean part = outcome == UploadResult.Outcome.STORED && left > 0;
    String line =
        answer.phrase(
            "uploads.line",
            upload.id(),
            BeijingTime.shown(upload.at()),
            upload.uploaderId(),
            upload.file().name(),
            answer.phrase("uploads." + (part ? "part" : outcome)),
            changes.inserted(),
            changes.overwritten(),
            changes.unchanged(),
            left);
    return revertedAt == null
        ? line
        : line + answer.phrase("uploads.reverted", BeijingTime.shown(revertedAt));
  }

  private record UploadsDocument(Counts counts, List<Upload> uploads) {

    static UploadsDocument of(List<UploadRecord> uploads) {
      return new UploadsDocument(
          new Counts(uploads.size()), uploads.stream().map(Upload::of).toList());
    }
  }

  private record Counts(int uploads) {}

  private record Upload(
      String uploadId,
      String school,
      String at,
      String template,
      ReportDocument.File file,
      String outcome,
      RowCounts rows,
      ChangeCounts changes,
      @Nullable String revertedAt) {

    static Upload of(UploadRecord upload) {
      TemplateFile.Facts file = upload.file();
      Instant revertedAt = upload.revertedAt();
      return new Upload(
          upload.id().value(),
          upload.uploaderId(),
          BeijingTime.iso(upload.at()),
          upload.origin().name().toLowerCase(Locale.ROOT),
          new ReportDocument.File(file.name(), file.sha256(), file.bytes()),
          upload.result().outcome().name(),
          upload.result().rows(),
          upload.result().changes(),
          revertedAt == null ? null : BeijingTime.iso(revertedAt));
    }
  }
}
