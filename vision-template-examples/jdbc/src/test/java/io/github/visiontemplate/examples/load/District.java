package io.github.visiontemplate.examples.load;

import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.semester.Semester;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Four schools, and uploaders whose schools overlap. The values of a record tell the number of the
 * import that wrote it.
 */
final class District {

  static final Semester AUTUMN = Semester.parse("2025-1");
  static final List<Uploader> UPLOADERS =
      List.of(
          Uploader.school("a"),
          Uploader.school("b"),
          Uploader.school("c"),
          Uploader.school("d"),
          Uploader.district("ab", "a", "b"),
          Uploader.district("bc", "b", "c"),
          Uploader.district("cd", "c", "d"),
          Uploader.district("da", "d", "a"));

  private static final int PUPILS_OF_A_SCHOOL = 15;
  private static final int SPHERES = 6_001;
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

  static final List<Student> STUDENTS =
      IntStream.range(0, 4 * PUPILS_OF_A_SCHOOL)
          .mapToObj(index -> People.ofSeed(23).student(index, school(index)))
          .toList();

  private District() {}

  /** The pupils of an uploader's schools, by their places in {@link #STUDENTS}. */
  static List<Integer> pupilsOf(Uploader uploader) {
    return IntStream.range(0, STUDENTS.size())
        .filter(index -> uploader.covers(STUDENTS.get(index).school()))
        .boxed()
        .toList();
  }

  /** The values that the n-th import writes; no two imports write equal ones. */
  static VisionScreening values(int n) {
    Refraction refraction =
        new Refraction(
            Diopters.ofHundredths(n % SPHERES - SPHERES / 2),
            Diopters.ofHundredths(-1 - n / SPHERES),
            90);
    EyeReading eye = new EyeReading(VisualAcuity.ofTenths(45), refraction);
    return new VisionScreening(DAY, eye, eye, false);
  }

  static int importOf(VisionScreening screening) {
    Refraction refraction = Objects.requireNonNull(screening.right().refraction());
    return importOf(refraction.sphere().hundredths(), refraction.cylinder().hundredths());
  }

  static int importOf(int sphereHundredths, int cylinderHundredths) {
    return (-1 - cylinderHundredths) * SPHERES + sphereHundredths + SPHERES / 2;
  }

  private static SchoolId school(int index) {
    return new SchoolId(
        "abcd".substring(index / PUPILS_OF_A_SCHOOL, index / PUPILS_OF_A_SCHOOL + 1));
  }
}
