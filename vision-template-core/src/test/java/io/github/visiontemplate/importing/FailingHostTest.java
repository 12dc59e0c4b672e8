package io.github.visiontemplate.importing;

import static io.github.visiontemplate.testing.School.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.exporting.CityForm;
import io.github.visiontemplate.match.DirectoryException;
import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.match.NumberLinks;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.PupilScope;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoreException;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an import says and leaves if the host's own code fails in the middle of it. */
class FailingHostTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();
  private static final IllegalStateException DOWN = new IllegalStateException("register is down");

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();

  /** A register whose answers are those of a supplier, or its exception. */
  private record Answering(Supplier<@Nullable Object> answer) implements StudentDirectory {

    @SuppressWarnings({"unchecked", "NullAway"}) // a host's mistake
    @Override
    public Map<NationalStudentNumber, Match> findByNumber(
        Set<NationalStudentNumber> numbers, Uploader uploader) {
      return (Map<NationalStudentNumber, Match>) answer.get();
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // a host's mistake
    @Override
    public Map<StudentKey, Match> findByKey(Set<StudentKey> keys, Uploader uploader) {
      return (Map<StudentKey, Match>) answer.get();
    }
  }

  private static StudentDirectory throwing() {
    return new Answering(
        () -> {
          throw DOWN;
        });
  }

  @Test
  void aRegisterThatThrowsIsNamedAndLeavesAnUploadRecord() {
    assertThatThrownBy(() -> importing(throwing()).run(request()))
        .isInstanceOf(DirectoryException.class)
        .hasMessage("StudentDirectory.findByNumber threw java.lang.IllegalStateException")
        .hasCause(DOWN);
    assertThatThrownBy(
            () -> importing(throwing()).run(request(TemplateSchemas.city(), TemplateFamily.CITY)))
        .isInstanceOf(DirectoryException.class)
        .hasMessage("StudentDirectory.findByKey threw java.lang.IllegalStateException");

    assertFailed(2);
  }

  @Test
  void aRegisterThatReturnsNullIsNamedAndLeavesAnUploadRecord() {
    assertThatThrownBy(() -> importing(new Answering(() -> null)).run(request()))
        .isInstanceOf(DirectoryException.class)
        .hasMessage("StudentDirectory.findByNumber returned null, expected an answer")
        .hasNoCause();

    assertFailed(1);
  }

  @Test
  void linksThatThrowAreNamedAndLeaveAnUploadRecord() {
    NumberLinks links =
        new NumberLinks() {
          @Override
          public List<NumberLink> find(Set<NationalStudentNumber> numbers, Uploader uploader) {
            throw DOWN;
          }

          @Override
          public List<NumberLink.Confirmed> all(Uploader uploader) {
            return List.of();
          }

          @Override
          public boolean remove(NationalStudentNumber number, Uploader uploader) {
            return false;
          }
        };
    VisionImport visionImport =
        VisionImport.builder().directory(School.of(3)).store(store).links(links).build();

    assertThatThrownBy(() -> visionImport.run(request()))
        .isInstanceOf(DirectoryException.class)
        .hasMessage("NumberLinks.find threw java.lang.IllegalStateException");
    assertFailed(1);
  }

  @Test
  void aReversalAndACityTemplateNameTheMethodThatFailedToo() {
    UploadId id = Objects.requireNonNull(importing(School.of(3)).run(request()).uploadId());
    assertThatThrownBy(
            () ->
                store.revert(
                    id, School.UPLOADER, Instant.EPOCH, PupilScope.of(throwing(), School.UPLOADER)))
        .isInstanceOf(DirectoryException.class)
        .hasMessage("StudentDirectory.findByKey threw java.lang.IllegalStateException");
    assertThatThrownBy(
            () ->
                CityForm.ofRoster(
                    uploader -> {
                      throw DOWN;
                    },
                    School.UPLOADER))
        .isInstanceOf(DirectoryException.class)
        .hasMessage("Roster.pupils threw java.lang.IllegalStateException");
  }

  @Test
  void aDryRunThatFailsLeavesNothing() {
    assertThatThrownBy(() -> importing(throwing()).run(request().dryRun()))
        .isInstanceOf(DirectoryException.class);

    assertThat(store.uploads(School.UPLOADER, 9)).isEmpty();
  }

  @Test
  void aCalendarOrAListenerThatThrowsLeavesAnUploadRecordToo() {
    VisionImport visionImport =
        VisionImport.builder()
            .directory(School.of(3))
            .store(store)
            .calendar(
                day -> {
                  throw DOWN;
                })
            .build();
    assertThatThrownBy(() -> visionImport.run(request())).isSameAs(DOWN);
    assertFailed(1);

    ImportRequest listening =
        request()
            .onChange(
                (sheet, row, student, change) -> {
                  throw DOWN;
                });
    assertThatThrownBy(() -> importing(School.of(3)).run(listening)).isSameAs(DOWN);
    assertFailed(2);
  }

  @Test
  void aStoreThatFailsIsNotAskedForARecord() {
    StoreException failure = new StoreException("down");
    VisionImport visionImport =
        VisionImport.builder()
            .directory(School.of(3))
            .store(new FailingStore(store, failure))
            .build();

    assertThatThrownBy(() -> visionImport.run(request()))
        .isSameAs(failure)
        .hasNoSuppressedExceptions();
    assertThat(store.uploads(School.UPLOADER, 9)).isEmpty();
  }

  @Test
  void aStoreThatReportsTooFewChangesIsNotBelieved() {
    FailingStore forgetful =
        new FailingStore(store, new StoreException("never thrown")) {
          @Override
          protected List<RecordChange> put(
              StoreSession session, UploadHeader upload, List<ScreeningRecord> records) {
            return session.put(records).subList(1, records.size());
          }
        };
    VisionImport visionImport =
        VisionImport.builder().directory(School.of(3)).store(forgetful).build();

    assertThatThrownBy(() -> visionImport.run(request()))
        .isInstanceOf(StoreException.class)
        .hasMessage("expected 2 changes from the store, one for each record, found 1");
  }

  private VisionImport importing(StudentDirectory directory) {
    return VisionImport.builder().directory(directory).store(store).build();
  }

  private static ImportRequest request() {
    return request(FORM, TemplateFamily.NATIONAL);
  }

  private static ImportRequest request(TemplateSchema form, TemplateFamily family) {
    InMemoryTemplate file =
        InMemoryTemplate.of(School.sheet(form).row(row(form, 0)).row(row(form, 1)));
    return ImportRequest.of(file, School.UPLOADER).family(family);
  }

  private void assertFailed(int uploads) {
    assertThat(store.uploads(School.UPLOADER, 9))
        .hasSize(uploads)
        .extracting(upload -> upload.result().outcome())
        .containsOnly(UploadResult.Outcome.FAILED);
    assertThat(store.find(School.keys(3), Semester.parse("2025-1"))).isEmpty();
  }
}
