package io.github.visiontemplate.match.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names and birth dates of rows that differ. Those that belong to pupils of the same file are
 * marked. All are kept as 64-bit hashes: the probability that any two among a million pupils are
 * confused is below 10<sup>−7</sup>.
 */
final class SoughtTraits {

  private final LongSet sought = new LongSet();
  private final LongSet found = new LongSet();
  private final int daysOff;

  private SoughtTraits(int daysOff) {
    this.daysOff = daysOff;
  }

  /**
   * Returns the traits of rows.
   *
   * @param daysOff by how many days the birth dates of the file are too late; both the entered and
   *     the corrected birth dates are looked for
   */
  static SoughtTraits of(List<Suspect> rows, int daysOff) {
    SoughtTraits traits = new SoughtTraits(daysOff);
    rows.forEach(row -> traits.seek(row.name(), row.birthDate()));
    return traits;
  }

  /** Marks the traits of a pupil of the file, if they are among those looked for. */
  void mark(long name, int birthDate) {
    mark(name);
    mark(hash(birthDate));
    mark(hash(name, birthDate));
  }

  boolean hasName(@Nullable String name) {
    return name != null && found.contains(Names.hash(name));
  }

  boolean hasBirthDate(@Nullable LocalDate date) {
    return date != null
        && (found.contains(hash(code(date)))
            || found.contains(hash(code(date.minusDays(daysOff)))));
  }

  /** Returns whether the name and the birth date belong to the same pupil of the file. */
  boolean hasPerson(@Nullable String name, @Nullable LocalDate date) {
    if (name == null || date == null) {
      return false;
    }
    long hash = Names.hash(name);
    return found.contains(hash(hash, code(date)))
        || found.contains(hash(hash, code(date.minusDays(daysOff))));
  }

  /** Returns the number that stands for a date. The number is never 0. */
  static int code(LocalDate date) {
    return date.getYear() << 9 | date.getMonthValue() << 5 | date.getDayOfMonth();
  }

  private void seek(@Nullable String name, @Nullable LocalDate date) {
    long hash = name == null ? 0 : Names.hash(name);
    if (name != null) {
      sought.add(hash);
    }
    if (date != null) {
      for (int code : new int[] {code(date), code(date.minusDays(daysOff))}) {
        sought.add(hash(code));
        sought.add(hash(hash, code));
      }
    }
  }

  private void mark(long hash) {
    if (sought.contains(hash)) {
      found.add(hash);
    }
  }

  private static long hash(int date) {
    return hash(0, date);
  }

  private static long hash(long name, int date) {
    return Names.mixed(name ^ Names.mixed(date));
  }
}
