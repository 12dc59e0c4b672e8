package io.github.visiontemplate.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.testing.School;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Files that people damaged, and files that are right. Each try makes several of them: 300 files of
 * each kind in all, or as many as {@code -Dcorruption.files} says.
 */
class CorruptedFilesTest {

  private static final int TRIES = 50;
  private static final int FILES = Math.max(1, Integer.getInteger("corruption.files", 300) / TRIES);
  private static final int MAX_ROWS = FILES > 10 ? 2000 : 200;
  private static final List<Damage> DAMAGES = List.of(Damage.values());
  private static final Semester AUTUMN = Semester.of(2025, Term.FIRST);
  private static final Set<IssueCode> OF_PEOPLE =
      Set.of(IssueCode.PERSON_DIFFERS, IssueCode.PEOPLE_SHIFTED, IssueCode.FILE_IMPLAUSIBLE);

  /** What is stored once a file is imported. */
  private record Imported(ImportReport report, Map<StudentKey, StoredScreening> stored) {}

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void noRowIsEverStoredUnderAChildOfAnotherNameAndBirthDate(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < FILES; i++) {
      PupilFile file = right(random);
      int daysLate = daysLate(file, random);
      Damage damage = DAMAGES.get(random.nextInt(DAMAGES.size()));
      damage.apply(file, random);
      for (VisionImport.Mode mode : VisionImport.Mode.values()) {
        Imported imported = imported(file, mode);
        assertThat(file.misplaced(imported.stored(), daysLate))
            .as("%s of %d rows, %d days late", damage, file.lines().size(), daysLate)
            .isEmpty();
      }
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void noRightFileIsRefused(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < FILES; i++) {
      PupilFile file = right(random);
      daysLate(file, random);
      Imported imported = imported(file, VisionImport.Mode.ALL_OR_NOTHING);
      assertThat(imported.report().issues())
          .extracting(Issue::code)
          .doesNotContainAnyElementsOf(OF_PEOPLE);
      assertThat(imported.report().status()).isEqualTo(ImportReport.Status.STORED);
      assertThat(imported.stored()).hasSameSizeAs(file.pupils());
    }
  }

  /** Returns a file of 10 rows and more, small ones more often, varied as people vary it. */
  private static PupilFile right(SplittableRandom random) {
    double size = Math.pow(MAX_ROWS / 10.0, random.nextDouble());
    PupilFile file = PupilFile.of(random, (int) (10 * size));
    Variation.vary(file, random);
    return file;
  }

  /** Writes one file in ten as in another time zone. */
  private static int daysLate(PupilFile file, SplittableRandom random) {
    if (random.nextInt(10) > 0) {
      return 0;
    }
    int days = random.nextBoolean() ? 1 : -1;
    file.lines()
        .forEach(
            line ->
                line.put(
                    Field.BIRTH_DATE,
                    ((LocalDate) Objects.requireNonNull(line.get(Field.BIRTH_DATE)))
                        .plusDays(days)));
    return days;
  }

  private static Imported imported(PupilFile file, VisionImport.Mode mode) {
    InMemoryScreeningStore store = new InMemoryScreeningStore();
    ImportReport report =
        VisionImport.builder()
            .directory(InMemoryStudentDirectory.of(file.pupils()))
            .store(store)
            .mode(mode)
            .clock(School.CLOCK)
            .build()
            .run(file.template(), School.UPLOADER);
    List<StudentKey> keys = file.pupils().stream().map(Student::key).toList();
    return new Imported(report, store.find(keys, AUTUMN));
  }
}
