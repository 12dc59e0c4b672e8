package io.github.visiontemplate.examples.web.pupils;

import io.github.visiontemplate.examples.jdbc.FoundPupil;
import io.github.visiontemplate.examples.jdbc.JdbcStores;
import io.github.visiontemplate.examples.jdbc.StoredRecords;
import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.account.NotFoundException;
import io.github.visiontemplate.examples.web.account.Scopes;
import io.github.visiontemplate.examples.web.system.Audit;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.semester.SchoolYear;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 查看/编辑体检数据: finds the actor's pupils, with their records. */
@Service
public class PupilService {

  /** More pupils than a person looks through. */
  static final int MOST = 50;

  private final StoredRecords records;
  private final Scopes scopes;
  private final Audit audit;
  private final Clock clock;

  PupilService(JdbcStores stores, Scopes scopes, Audit audit, Clock clock) {
    this.records = stores.records();
    this.scopes = scopes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A semester of a pupil.
   *
   * @param semester the semester
   * @param current the record; null if there is none
   * @param past the records that were overwritten, the newest first
   */
  public record SemesterOfPupil(Semester semester, @Nullable Version current, List<Version> past) {}

  /**
   * A record, and the upload that it came from.
   *
   * @param stored the record
   * @param upload the upload
   */
  public record Version(StoredScreening stored, UploadRecord upload) {}

  /** Returns pupils by name, number or class, at most {@link #MOST} and one. */
  public List<FoundPupil> search(Actor actor, String text) {
    return text.isBlank() ? List.of() : records.find(text, scopes.uploader(actor), MOST + 1);
  }

  /**
   * Returns one of the actor's pupils.
   *
   * @throws NotFoundException if there is none with this key
   */
  public FoundPupil find(Actor actor, String key) {
    return records.find(keyOf(key), scopes.uploader(actor)).orElseThrow(NotFoundException::new);
  }

  /** Returns one of the actor's pupils, and writes down that somebody has looked. */
  public FoundPupil view(Actor actor, String key) {
    FoundPupil pupil = find(actor, key);
    audit.record(actor, Audit.Action.PUPIL_VIEWED, key);
    return pupil;
  }

  /** Returns both semesters of this school year and all others with records, the newest first. */
  public List<SemesterOfPupil> semesters(Actor actor, FoundPupil pupil) {
    SchoolYear year = SchoolYear.of(LocalDate.now(clock));
    Set<Semester> semesters = new TreeSet<>(pupil.records().keySet());
    semesters.add(year.semester(Semester.Term.FIRST));
    semesters.add(year.semester(Semester.Term.SECOND));
    List<SemesterOfPupil> newestFirst = new ArrayList<>();
    for (Semester semester : semesters) {
      newestFirst.add(0, semester(actor, pupil, semester));
    }
    return newestFirst;
  }

  private SemesterOfPupil semester(Actor actor, FoundPupil pupil, Semester semester) {
    StoredScreening current = pupil.records().get(semester);
    List<Version> past =
        records.history(pupil.student().key(), semester, scopes.uploader(actor)).stream()
            .map(StoredRecords.PastRecord::stored)
            .map(this::version)
            .toList();
    return new SemesterOfPupil(semester, current == null ? null : version(current), past);
  }

  private Version version(StoredScreening stored) {
    return new Version(stored, records.upload(stored.upload()).orElseThrow());
  }

  private static StudentKey keyOf(String key) {
    try {
      return new StudentKey(key);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
  }
}
