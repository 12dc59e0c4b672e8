package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.Origin;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.table.FileFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Invented records. */
final class Records {

  static final Semester AUTUMN = Semester.parse("2025-1");
  static final Instant AT = Instant.parse("2025-10-01T08:00:00Z");

  private Records() {}

  static UploadHeader header(String school) {
    return header(Uploader.school(school));
  }

  static UploadHeader header(Uploader uploader) {
    FileFacts file = new FileFacts("vision.xlsx", 12_345, "ab".repeat(32));
    return new UploadHeader(uploader, file, Origin.NATIONAL, AT);
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
