package io.github.visiontemplate.benchmark;

import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.PupilScope;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.StoreView;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.store.UploadResult;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A host that computes its answers and keeps nothing in memory, so that only the library needs
 * memory.
 */
final class ComputedHost implements StudentDirectory, ScreeningStore {

  private static final UploadId UPLOAD = new UploadId("1");

  private final boolean complete;

  /**
   * Creates a host.
   *
   * @param complete whether the host knows all pupils; otherwise it knows 92.5 % of them
   */
  ComputedHost(boolean complete) {
    this.complete = complete;
  }

  @Override
  public Map<NationalStudentNumber, Match> findByNumber(
      Set<NationalStudentNumber> numbers, Uploader uploader) {
    Map<NationalStudentNumber, Match> answers = new HashMap<>(2 * numbers.size());
    for (NationalStudentNumber number : numbers) {
      Pupil pupil = Pupil.of(number);
      if (complete || pupil.isMatched()) {
        answers.put(number, new Match.Matched(pupil.student()));
      }
    }
    return answers;
  }

  @Override
  public Map<StudentKey, Match> findByKey(Set<StudentKey> keys, Uploader uploader) {
    return Map.of();
  }

  @Override
  public StoreSession begin(UploadHeader upload) {
    return new Session();
  }

  @Override
  public Map<StudentKey, StoredScreening> find(Collection<StudentKey> students, Semester semester) {
    return students.stream()
        .collect(
            Collectors.toMap(
                key -> key,
                key ->
                    new StoredScreening(
                        Pupil.of(key).screening(), TemplateFamily.NATIONAL, UPLOAD)));
  }

  @Override
  public List<UploadRecord> uploads(Uploader uploader, int most) {
    return List.of();
  }

  @Override
  public StoreView preview(UploadHeader upload) {
    return new Session();
  }

  @Override
  public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at, PupilScope scope) {
    return Optional.empty();
  }

  private final class Session implements StoreSession {
    @Override
    public UploadId id() {
      return UPLOAD;
    }

    @Override
    public List<RecordChange> put(List<ScreeningRecord> records) {
      return changes(records);
    }

    @Override
    public List<RecordChange> changes(List<ScreeningRecord> records) {
      return records.stream()
          .map(record -> RecordChange.upon(List.of(), record, TemplateFamily.NATIONAL))
          .toList();
    }

    @Override
    public void commit(UploadResult result) {}

    @Override
    public void discard() {}

    @Override
    public Optional<UploadRecord> storedUpload(String sha256) {
      return Optional.empty();
    }

    @Override
    public Map<StudentKey, StoredScreening> find(
        Collection<StudentKey> students, Semester semester) {
      return ComputedHost.this.find(students, semester);
    }

    @Override
    public void close() {}
  }
}
