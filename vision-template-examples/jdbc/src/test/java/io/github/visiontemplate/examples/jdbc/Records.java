package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.Change;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadResult;
import io.github.visiontemplate.table.TemplateFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Invented records. */
final class Records {

  static final Semester AUTUMN = Semester.parse("2025-1");
  static final Instant AT = Instant.parse("2025-10-01T08:00:00Z");

  static final UploadResult STORED =
      new UploadResult(UploadResult.Outcome.STORED, "test", RowCounts.NONE, ChangeCounts.NONE);

  private Records() {}

  static UploadResult stored(List<Change> changes) {
    ChangeCounts counts =
        new ChangeCounts(
            Collections.frequency(changes, Change.INSERTED),
            Collections.frequency(changes, Change.OVERWRITTEN),
            Collections.frequency(changes, Change.UNCHANGED));
    return new UploadResult(UploadResult.Outcome.STORED, "test", RowCounts.NONE, counts);
  }

  static List<Change> put(StoreSession session, List<ScreeningRecord> records) {
    return session.put(records).stream().map(RecordChange::change).toList();
  }

  static UploadHeader header(String school) {
    return header(Uploader.school(school));
  }

  static UploadHeader header(Uploader uploader) {
    TemplateFile.Facts file = new TemplateFile.Facts("vision.xlsx", 12_345, "ab".repeat(32));
    return new UploadHeader(uploader, file, TemplateFamily.NATIONAL, AT);
  }

  static ScreeningRecord record(String student, int tenths) {
    return new ScreeningRecord(new StudentKey(student), AUTUMN, screening(tenths));
  }

  /** Some hundred records of as many pupils, alike in their acuity. */
  static List<ScreeningRecord> records(int count, int tenths) {
    return IntStream.range(0, count).mapToObj(i -> record("s" + i, tenths)).toList();
  }

  static VisionScreening screening(int tenths) {
    EyeReading eye =
        new EyeReading(
            VisualAcuity.ofTenths(tenths),
            new Refraction(Diopters.ofHundredths(-125), Diopters.ofHundredths(-50), 170));
    return new VisionScreening(LocalDate.of(2025, 9, 20), eye, eye, false, Map.of());
  }
}
