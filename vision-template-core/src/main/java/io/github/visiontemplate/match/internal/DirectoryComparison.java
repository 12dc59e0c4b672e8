package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.parse.internal.ParsedRow;
import io.github.visiontemplate.schema.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of comparing a row with the pupil to whom the row was matched.
 *
 * @param name the name
 * @param birthDate the birth date; {@code DIFFERENT} also if it is wrong by one day, although only
 *     the whole file shows whether that counts
 * @param daysOff 1 if the row's birth date is one day too late, −1 if it is one day too early,
 *     otherwise 0
 * @param sex the sex
 */
record DirectoryComparison(Agreement name, Agreement birthDate, int daysOff, Agreement sex) {

  private static final DirectoryComparison ALL_SAME =
      new DirectoryComparison(Agreement.SAME, Agreement.SAME, 0, Agreement.SAME);

  /** Compares a matched row with its pupil. If everything agrees, no object is allocated. */
  static DirectoryComparison of(MatchedRow matched) {
    Student student = Objects.requireNonNull(matched.person());
    ParsedRow row = matched.parsed();
    Agreement name = Names.compare(row.name(), student.name());
    Agreement sex = sex(row.sex(), student.sex());
    LocalDate entered = row.birthDate();
    if (name == Agreement.SAME
        && sex != Agreement.DIFFERENT
        && entered != null
        && entered.equals(student.birthDate())) {
      return ALL_SAME;
    }
    List<LocalDate> known = birthDates(matched, student);
    return new DirectoryComparison(
        name, birthDate(entered, known), entered == null ? 0 : daysOff(entered, known), sex);
  }

  /**
   * Returns the birth date that messages show as the known birth date. Returns null if none is
   * known.
   */
  static @Nullable LocalDate knownBirthDate(MatchedRow matched) {
    List<LocalDate> known = birthDates(matched, Objects.requireNonNull(matched.person()));
    return known.isEmpty() ? null : known.get(0);
  }

  boolean hasDifference() {
    return name == Agreement.DIFFERENT
        || birthDate == Agreement.DIFFERENT
        || sex == Agreement.DIFFERENT;
  }

  /** Returns whether only the birth date differs, and only by one day. */
  boolean isDayOff() {
    return daysOff != 0 && name != Agreement.DIFFERENT && sex != Agreement.DIFFERENT;
  }

  /** Returns whether the name or the birth date could be compared. */
  boolean isMeaningful() {
    return name != Agreement.UNKNOWN || birthDate != Agreement.UNKNOWN;
  }

  /**
   * Returns the birth dates that count as known: the directory's birth date, and those contained in
   * formal numbers, which may be older or newer.
   */
  private static List<LocalDate> birthDates(MatchedRow matched, Student student) {
    NationalStudentNumber asked =
        matched.key() == Field.STUDENT_NUMBER ? matched.parsed().studentNumber() : null;
    return Stream.of(
            Stream.ofNullable(student.birthDate()),
            Stream.ofNullable(student.number())
                .filter(DirectoryComparison::isFormal)
                .map(NationalStudentNumber::birthDate),
            Stream.ofNullable(asked)
                .filter(DirectoryComparison::isFormal)
                .map(NationalStudentNumber::birthDate))
        .flatMap(dates -> dates)
        .toList();
  }

  private static boolean isFormal(NationalStudentNumber number) {
    return number.type() != NationalStudentNumber.Type.L;
  }

  private static Agreement birthDate(@Nullable LocalDate entered, List<LocalDate> known) {
    if (entered == null || known.isEmpty()) {
      return Agreement.UNKNOWN;
    }
    return known.contains(entered) ? Agreement.SAME : Agreement.DIFFERENT;
  }

  private static int daysOff(LocalDate entered, List<LocalDate> known) {
    if (known.contains(entered)) {
      return 0;
    }
    if (known.contains(entered.minusDays(1))) {
      return 1;
    }
    return known.contains(entered.plusDays(1)) ? -1 : 0;
  }

  private static Agreement sex(@Nullable Sex entered, @Nullable Sex known) {
    if (entered == null || known == null) {
      return Agreement.UNKNOWN;
    }
    return entered == known ? Agreement.SAME : Agreement.DIFFERENT;
  }
}
