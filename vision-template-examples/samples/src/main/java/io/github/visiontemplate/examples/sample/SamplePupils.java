package io.github.visiontemplate.examples.sample;

import io.github.visiontemplate.model.Sex;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pupils of an order, sorted by class. Each pupil is computed from an index, so no pupil is
 * kept in memory.
 */
final class SamplePupils {

  private static final int CLASS_SIZE = 40;
  private static final int DAYS = 365;
  private static final int SEQUENCES_OF_A_SEX = 500;

  /**
   * The step from one birthday to the next. It is coprime to the number of days in a year, so that
   * every day is used once before any day is used again.
   */
  private static final int DAY_STEP = 254;

  private final SampleSchool school;
  private final SampleOrder order;
  private final int pupilsBefore;
  private final SampleDates dates;
  private final int gradeSize;
  private final long spreadStep;

  SamplePupils(SchoolSamples samples) {
    this.school = samples.school();
    this.order = samples.order();
    this.pupilsBefore = samples.pupilsBefore();
    this.dates = new SampleDates(order.today());
    int grades = school.grades();
    this.gradeSize = Math.max(1, (order.students() + grades - 1) / grades);
    this.spreadStep = spreadStep(order.students());
  }

  /**
   * Returns a step that is near the golden section and coprime to the number of pupils. It reaches
   * every place once, and spreads the places evenly.
   */
  private static long spreadStep(int students) {
    BigInteger size = BigInteger.valueOf(students);
    BigInteger step = BigInteger.valueOf(Math.round(students * 0.618));
    while (!step.gcd(size).equals(BigInteger.ONE)) {
      step = step.add(BigInteger.ONE);
    }
    return step.longValue();
  }

  Stream<SamplePupil> stream() {
    return IntStream.range(0, order.students()).mapToObj(this::pupil);
  }

  private SamplePupil pupil(int index) {
    SplittableRandom random = new SplittableRandom(order.seed() * 1_000_003 + index);
    int place = index % gradeSize;
    SampleClass schoolClass =
        new SampleClass(school.firstGrade() + index / gradeSize, place / CLASS_SIZE + 1);
    Sex sex = random.nextInt(100) < 52 ? Sex.MALE : Sex.FEMALE;
    LocalDate birthDate = dates.birthDate(schoolClass.grade(), place * DAY_STEP % DAYS);
    int sequence = sequence(place / DAYS, sex);
    NumberFate matching = matching(index);
    String number = number(matching, birthDate, sequence, random);
    return new SamplePupil(
        String.format(Locale.ROOT, "S%07d", pupilsBefore + index + 1),
        number,
        rosterNumber(number, matching, birthDate, sequence),
        matching,
        SampleNames.next(random),
        sex,
        birthDate,
        school,
        schoolClass,
        new SampleEyes(random).screening(schoolClass.grade(), dates.examDate(schoolClass)));
  }

  /**
   * Returns the sequence of a pupil. Its third digit is odd for boys. No two pupils have the same
   * birth date and sequence.
   */
  private int sequence(int round, Sex sex) {
    long place = Math.floorMod(round + order.seed() * DAY_STEP, (long) SEQUENCES_OF_A_SEX);
    return (int) (2 * place + (sex == Sex.MALE ? 1 : 0));
  }

  private NumberFate matching(int index) {
    long spread = Math.floorMod(index * spreadStep + order.seed(), (long) order.students());
    return spread < order.unmatched() ? NumberFate.ofUnmatched((int) spread) : NumberFate.MATCHED;
  }

  private String number(
      NumberFate matching, LocalDate birthDate, int sequence, SplittableRandom random) {
    int kind = random.nextInt(100);
    if (matching == NumberFate.MATCHED && kind == 0) {
      return SampleNumbers.temporary(school.region(), birthDate, sequence, random.nextInt(10));
    }
    return SampleNumbers.formal(
        matching == NumberFate.MATCHED && kind < 3 ? 'J' : 'G',
        school.region(),
        birthDate,
        sequence);
  }

  private @Nullable String rosterNumber(
      String number, NumberFate matching, LocalDate birthDate, int sequence) {
    return switch (matching) {
      case ROSTER_WITHOUT_NUMBER -> null;
      case ROSTER_WITH_OLD_NUMBER ->
          SampleNumbers.temporary(school.region(), birthDate, sequence, sequence % 10);
      default -> number;
    };
  }
}
