package io.github.visiontemplate.benchmark;

import io.github.visiontemplate.benchmark.WorkbookFile.Use;
import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.report.ImportReport;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Imports a whole city, school by school, in one process, and shows how much heap is in use
 * meanwhile. Every school uploads the same workbook of 1,000 rows, but its pupils have their own
 * keys. The arguments are the database ({@code h2} or {@code postgresql}) and the number of
 * schools.
 */
public final class CityImport {

  private static final int PUPILS = 1_000;
  private static final int SCHOOLS = 1_900;
  private static final int SHOWN = 100;
  private static final double MEGABYTE = 1 << 20;

  private CityImport() {}

  /** Runs the imports. */
  public static void main(String[] arguments) throws Exception {
    String kind = arguments.length == 0 ? "h2" : arguments[0];
    int schools = arguments.length < 2 ? SCHOOLS : Integer.parseInt(arguments[1]);
    Path file = Setting.file(Use.IMPORT, TextForm.SHARED, PUPILS);
    try (StoreDatabase server = StoreDatabase.Kind.valueOf(kind.toUpperCase(Locale.ROOT)).start();
        Database database = Database.open(server.url())) {
      VisionImport visionImport = Library.visionImport(new City(), database.store());
      for (int school = 1; school <= schools; school++) {
        importSchool(visionImport, file, school);
        if (school % Math.max(1, Math.min(SHOWN, schools / 10)) == 0) {
          System.out.printf(
              Locale.ROOT, "%,9d pupils  %6.1f MB live%n", school * PUPILS, liveMegabytes());
        }
      }
    }
  }

  private static void importSchool(VisionImport visionImport, Path file, int school) {
    Uploader uploader = Uploader.school(String.format(Locale.ROOT, "%010d", school));
    ImportReport report = visionImport.run(XlsxTemplate.of(file), uploader);
    if (report.changes().inserted() != PUPILS) {
      throw new IllegalStateException(report.status() + " " + report.changes());
    }
  }

  private static double liveMegabytes() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed() / MEGABYTE;
  }

  /** A directory that knows every pupil of every school. */
  private static final class City implements StudentDirectory {

    @Override
    public Map<NationalStudentNumber, Match> findByNumber(
        Set<NationalStudentNumber> numbers, Uploader uploader) {
      SchoolId school = uploader.schools().iterator().next();
      Map<NationalStudentNumber, Match> matches = new HashMap<>();
      for (NationalStudentNumber number : numbers) {
        Student pupil = Pupil.of(number).student();
        StudentKey key = new StudentKey(school.value() + pupil.key().value());
        matches.put(
            number,
            new Match.Matched(
                new Student(key, number, pupil.name(), pupil.sex(), pupil.birthDate(), school)));
      }
      return matches;
    }

    @Override
    public Map<StudentKey, Match> findByKey(Set<StudentKey> keys, Uploader uploader) {
      return Map.of();
    }
  }
}
