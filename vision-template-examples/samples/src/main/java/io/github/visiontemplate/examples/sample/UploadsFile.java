package io.github.visiontemplate.examples.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Writes who uploads which workbook when, as a CSV file in UTF-8. Each school uploads its national
 * template first, and then the city form of the pupils who were not matched.
 */
final class UploadsFile {

  private static final int MINUTES_OF_A_DAY = 24 * 60;

  private UploadsFile() {}

  static BufferedWriter begin(Path file) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(file);
    writer.write("file,uploader,uploaded_at\n");
    return writer;
  }

  static void append(BufferedWriter writer, SampleSchool school, LocalDate today)
      throws IOException {
    int minute = school.index() % MINUTES_OF_A_DAY;
    LocalDate day = today.plusDays(school.index() / MINUTES_OF_A_DAY);
    writer.write(line(school, "national-import.xlsx", day, minute, 0));
    writer.write(line(school, "city-import.xlsx", day, minute, 30));
  }

  private static String line(
      SampleSchool school, String file, LocalDate day, int minute, int second) {
    return "%s/%s,%s,%sT%02d:%02d:%02d+08:00\n"
        .formatted(school.id(), file, school.id(), day, minute / 60, minute % 60, second);
  }
}
