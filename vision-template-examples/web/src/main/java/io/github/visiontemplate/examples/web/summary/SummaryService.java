package io.github.visiontemplate.examples.web.summary;

import io.github.visiontemplate.examples.jdbc.JdbcStores;
import io.github.visiontemplate.examples.jdbc.StoredRecords;
import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.account.Organisation;
import io.github.visiontemplate.examples.web.account.Role;
import io.github.visiontemplate.examples.web.account.Scopes;
import io.github.visiontemplate.examples.web.system.Audit;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.poi.XlsxSummary;
import io.github.visiontemplate.report.SemesterSummary;
import io.github.visiontemplate.semester.Semester;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What an actor sees of a semester: counts, never a pupil. */
@Service
public class SummaryService {

  private final StoredRecords records;
  private final Scopes scopes;
  private final UploadStates uploads;
  private final Audit audit;

  SummaryService(JdbcStores stores, Scopes scopes, UploadStates uploads, Audit audit) {
    this.records = stores.records();
    this.scopes = scopes;
    this.uploads = uploads;
    this.audit = audit;
  }

  /** Returns the counts of the actor's schools. A district is not shown the findings of few. */
  public SemesterSummary summary(Actor actor, Semester semester) {
    List<SchoolId> schools =
        scopes.schools(actor).stream().map(Organisation::id).map(SchoolId::new).toList();
    return actor.role() == Role.SCHOOL
        ? records.summary(semester, schools.get(0))
        : records.summary(semester, schools);
  }

  /** Returns the same as a workbook, with charts. */
  public byte[] workbook(Actor actor, Semester semester, IssueMessages messages) {
    audit.record(actor, Audit.Action.FILE_DOWNLOADED, semester.toString());
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    XlsxSummary.write(summary(actor, semester), messages, output);
    return output.toByteArray();
  }

  /**
   * Returns how far each of the actor's schools is, ordered by identifier.
   *
   * @param actor a district or the city
   */
  public List<SchoolProgress> progress(Actor actor, Semester semester) {
    actor.mustBe(Role.DISTRICT, Role.CITY);
    Map<String, UploadStates.Stored> stored = uploads.stored(semester);
    Map<String, UploadStates.Open> open = uploads.open();
    Map<String, UploadStates.Rows> rows = uploads.rows();
    Map<String, Integer> onRoll = uploads.onRoll();
    return scopes.schools(actor).stream()
        .map(
            school ->
                new SchoolProgress(
                    school,
                    onRoll.getOrDefault(school.id(), 0),
                    stored.get(school.id()),
                    rows.get(school.id()),
                    open.getOrDefault(school.id(), UploadStates.Open.NONE)))
        .toList();
  }
}
