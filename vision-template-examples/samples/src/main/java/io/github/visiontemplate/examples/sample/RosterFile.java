package io.github.visiontemplate.examples.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the roster that {@code load-students} reads, as a CSV file in UTF-8. */
final class RosterFile {

  private static final String HEADER =
      "student_key,national_student_number,name,sex,birth_date,"
          + "school_id,school_name,grade_code,class_code,class_name";

  private RosterFile() {}

  static void write(Path file, Stream<SamplePupil> pupils) throws IOException {
    try (BufferedWriter writer = begin(file)) {
      append(writer, pupils);
    }
  }

  /** Begins a roster of several schools. */
  static BufferedWriter begin(Path file) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(file);
    writer.write(HEADER + "\n");
    return writer;
  }

  static void append(BufferedWriter writer, Stream<SamplePupil> pupils) throws IOException {
    for (Iterator<SamplePupil> each = pupils.iterator(); each.hasNext(); ) {
      SamplePupil pupil = each.next();
      if (pupil.matching().isInRoster()) {
        writer.write(line(pupil) + "\n");
      }
    }
  }

  private static String line(SamplePupil pupil) {
    return Stream.of(
            pupil.key(),
            Objects.requireNonNullElse(pupil.rosterNumber(), ""),
            pupil.name(),
            pupil.sex().code(),
            pupil.birthDate().toString(),
            pupil.school().id(),
            pupil.school().name(),
            pupil.schoolClass().gradeCode(),
            pupil.schoolClass().classCode(),
            pupil.schoolClass().className())
        .collect(Collectors.joining(","));
  }
}
