package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.jdbc.JdbcStores;
import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.account.NotFoundException;
import io.github.visiontemplate.examples.web.reading.ReadingDesk;
import io.github.visiontemplate.exporting.CityForm;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.poi.XlsxCityTemplate;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.schema.TemplateFamily;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Takes over which pupils a person has found for rows that were not matched. These rows become an
 * import of their own, in the city's template, which is reviewed and stored like any other. Storing
 * it links the numbers with the pupils.
 */
@Service
public class ConfirmedPupils {

  private final ImportUploads uploads;
  private final ImportRequests requests;
  private final Reviews reviews;
  private final JdbcStores stores;
  private final ReadingDesk desk;

  ConfirmedPupils(
      ImportUploads uploads,
      ImportRequests requests,
      Reviews reviews,
      JdbcStores stores,
      ReadingDesk desk) {
    this.uploads = uploads;
    this.requests = requests;
    this.reviews = reviews;
    this.stores = stores;
    this.desk = desk;
  }

  /**
   * What a person has chosen.
   *
   * @param digest the digest of the review that the person saw
   * @param pupils the keys of the pupils, by the index of the row among those not matched
   */
  public record Choice(String digest, Map<Integer, StudentKey> pupils) {}

  /**
   * Makes an import of the rows whose pupils were chosen, and begins to read it. Returns that
   * import; empty if this is not what the person saw, or nobody was chosen.
   *
   * @throws NotFoundException if a pupil is none of the candidates of the row
   */
  public Optional<ImportRecord> confirm(
      Actor actor, String id, Choice choice, IssueMessages words) {
    ImportRecord upload = uploads.find(actor, id);
    Review review = reviews.find(upload).orElse(null);
    if (review == null
        || !review.digest().equals(choice.digest())
        || !review.files().contains(ImportFiles.Kind.CITY)
        || choice.pupils().isEmpty()) {
      return Optional.empty();
    }
    choice.pupils().forEach((row, pupil) -> mustBeCandidate(review, row, pupil));
    byte[] workbook = desk.answer(() -> workbook(upload, review, choice.pupils(), words));
    ImportRecord confirmed =
        uploads.receive(
            actor,
            upload.scope(),
            new ImportUploads.Upload("已确认的学生-" + upload.fileName(), workbook, TemplateFamily.CITY));
    reviews.read(confirmed);
    return Optional.of(confirmed);
  }

  private static void mustBeCandidate(Review review, int row, StudentKey pupil) {
    boolean isCandidate =
        row >= 0
            && row < review.report().unmatched().size()
            && candidate(review.report().unmatched().get(row), pupil);
    if (!isCandidate) {
      throw new NotFoundException();
    }
  }

  private static boolean candidate(UnmatchedRow row, StudentKey pupil) {
    return row.candidates().stream().anyMatch(each -> each.student().key().equals(pupil));
  }

  private byte[] workbook(
      ImportRecord upload, Review review, Map<Integer, StudentKey> pupils, IssueMessages words) {
    CityForm unmatched =
        CityForm.ofUnmatched(
            review.report(),
            requests.file(upload),
            stores.roster(),
            requests.uploader(upload),
            words);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    XlsxCityTemplate.write(unmatched.choosing(pupils), words, output);
    return output.toByteArray();
  }
}
