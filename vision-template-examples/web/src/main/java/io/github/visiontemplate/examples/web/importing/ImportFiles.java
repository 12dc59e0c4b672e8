package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.jdbc.JdbcStores;
import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.account.NotFoundException;
import io.github.visiontemplate.examples.web.account.Scopes;
import io.github.visiontemplate.examples.web.reading.ReadingDesk;
import io.github.visiontemplate.examples.web.system.Audit;
import io.github.visiontemplate.exporting.CityForm;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.poi.XlsxCityTemplate;
import io.github.visiontemplate.poi.XlsxCleanedWorkbook;
import io.github.visiontemplate.poi.XlsxErrorWorkbook;
import io.github.visiontemplate.poi.XlsxPreviewWorkbook;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.report.ImportReport;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The workbooks around an import. Each download leaves a line in the audit trail. */
@Service
public class ImportFiles {

  private final ImportUploads uploads;
  private final ImportRequests requests;
  private final Reviews reviews;
  private final VisionImport visionImport;
  private final JdbcStores stores;
  private final Scopes scopes;
  private final ReadingDesk desk;
  private final Audit audit;

  ImportFiles(
      ImportUploads uploads,
      ImportRequests requests,
      Reviews reviews,
      VisionImport visionImport,
      JdbcStores stores,
      Scopes scopes,
      ReadingDesk desk,
      Audit audit) {
    this.uploads = uploads;
    this.requests = requests;
    this.reviews = reviews;
    this.visionImport = visionImport;
    this.stores = stores;
    this.scopes = scopes;
    this.desk = desk;
    this.audit = audit;
  }

  /** What can be downloaded. */
  public enum Kind {
    /** The file as it was uploaded. */
    ORIGINAL(""),
    /** The file with its issues at the cells. */
    ANNOTATED("标注-"),
    /** The file without the rows in error. */
    CLEANED("清理后-"),
    /** All changes that the import makes. */
    PREVIEW("预览-"),
    /** The city's template with the pupils who were not matched. */
    CITY("市体检系统的上传模板-");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    /**
     * Returns what an address names.
     *
     * @throws NotFoundException if there is no such kind
     */
    public static Kind of(String name) {
      return Stream.of(values())
          .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst()
          .orElseThrow(NotFoundException::new);
    }
  }

  /**
   * A workbook.
   *
   * @param name the name under which it is saved
   * @param content its content
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Workbook(String name, byte[] content) {}

  /**
   * Returns a workbook about one of the actor's imports.
   *
   * @throws NotFoundException if there is no such import, its file was removed, or there is no such
   *     workbook of it
   */
  public Workbook file(Actor actor, String id, Kind kind, IssueMessages words) {
    ImportRecord upload = uploads.find(actor, id);
    byte[] content =
        kind == Kind.ORIGINAL ? requests.content(upload) : written(kind, upload, words);
    audit.record(actor, Audit.Action.FILE_DOWNLOADED, id);
    return new Workbook(kind.prefix + upload.fileName(), content);
  }

  /**
   * Returns the city's template with the pupils of a school, or of all of the actor's schools.
   *
   * @param scope the school; null for all
   * @throws NotFoundException if the scope is not one of the actor's schools
   */
  public Workbook cityTemplate(Actor actor, @Nullable String scope, IssueMessages words) {
    CityForm form = CityForm.ofRoster(stores.roster(), scopes.uploader(scopes.scope(actor, scope)));
    byte[] content =
        desk.answer(() -> written(output -> XlsxCityTemplate.write(form, words, output)));
    audit.record(actor, Audit.Action.FILE_DOWNLOADED, null);
    return new Workbook("市体检系统的上传模板.xlsx", content);
  }

  private byte[] written(Kind kind, ImportRecord upload, IssueMessages words) {
    Review review = reviews.now(upload);
    if (!review.files().contains(kind)) {
      throw new NotFoundException();
    }
    return desk.answer(
        () -> written(output -> write(kind, upload, review.report(), words, output)));
  }

  private void write(
      Kind kind,
      ImportRecord upload,
      ImportReport report,
      IssueMessages words,
      OutputStream output) {
    XlsxTemplate file = requests.file(upload);
    switch (kind) {
      case ANNOTATED -> XlsxErrorWorkbook.write(report, file, words, output);
      case CLEANED -> XlsxCleanedWorkbook.write(report, file, output);
      case PREVIEW ->
          XlsxPreviewWorkbook.write(
              listener -> visionImport.run(requests.of(upload, file).dryRun().onChange(listener)),
              words,
              output);
      default ->
          XlsxCityTemplate.write(
              CityForm.ofUnmatched(report, file, stores.roster(), requests.uploader(upload), words),
              words,
              output);
    }
  }

  private static byte[] written(Consumer<OutputStream> writer) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    writer.accept(output);
    return output.toByteArray();
  }
}
