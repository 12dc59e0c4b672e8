package io.github.visiontemplate.semester;

import io.github.visiontemplate.model.Localized;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * A semester (学期). Its text form is the start year of the school year and the number of the term:
 * {@code 2025-1} is autumn 2025, and {@code 2025-2} is spring 2026.
 *
 * @param year the school year
 * @param term which semester of the school year
 * @since 0.1
 */
public record Semester(SchoolYear year, Term term) implements Comparable<Semester>, Localized {

  private static final Comparator<Semester> ORDER =
      Comparator.comparing(Semester::year).thenComparing(Semester::term);

  /** Returns the given semester of the school year that begins in the given calendar year. */
  public static Semester of(int startYear, Term term) {
    return new Semester(new SchoolYear(startYear), term);
  }

  /**
   * Reads the text form of a semester.
   *
   * @throws IllegalArgumentException if the text is not of the form {@code 2025-1} or {@code
   *     2025-2}
   */
  public static Semester parse(String text) {
    return read(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected a semester such as 2025-1 or 2025-2, found another text"));
  }

  /**
   * Reads the text form of a semester, for example from a request. Returns empty if the text is not
   * of the form {@code 2025-1} or {@code 2025-2}.
   */
  public static Optional<Semester> read(String text) {
    if (!text.matches("[0-9]{4}-[12]")) {
      return Optional.empty();
    }
    int startYear = Integer.parseInt(text.substring(0, 4));
    return SchoolYear.isPossible(startYear)
        ? Optional.of(of(startYear, Term.ofNumber(text.charAt(5) - '0')))
        : Optional.empty();
  }

  /** Returns the semester after this one. */
  public Semester next() {
    return term == Term.FIRST ? year.semester(Term.SECOND) : of(year.startYear() + 1, Term.FIRST);
  }

  /** Returns the semester before this one. */
  public Semester previous() {
    return term == Term.SECOND ? year.semester(Term.FIRST) : of(year.startYear() - 1, Term.SECOND);
  }

  @Override
  public int compareTo(Semester other) {
    return ORDER.compare(this, other);
  }

  /** Returns the semester in words, such as 2026–2027学年第一学期 or "first semester of 2026–2027". */
  @Override
  public String shown(Locale locale) {
    String years = year.startYear() + "–" + (year.startYear() + 1);
    boolean first = term == Term.FIRST;
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage())
        ? years + "学年第" + (first ? "一" : "二") + "学期"
        : (first ? "first" : "second") + " semester of " + years;
  }

  /** Returns the text form, such as {@code 2025-1}. */
  @Override
  public String toString() {
    return year.startYear() + "-" + term.number();
  }

  /** One of the two semesters of a school year. */
  public enum Term {
    /** Autumn (第一学期). */
    FIRST(1),
    /** Spring (第二学期). */
    SECOND(2);

    private final int number;

    Term(int number) {
      this.number = number;
    }

    /** Returns 1 for the first semester and 2 for the second. */
    public int number() {
      return number;
    }

    /**
     * Returns the semester with the given number.
     *
     * @throws IllegalArgumentException if the number is neither 1 nor 2
     */
    public static Term ofNumber(int number) {
      return switch (number) {
        case 1 -> FIRST;
        case 2 -> SECOND;
        default -> throw new IllegalArgumentException("expected 1 or 2, found " + number);
      };
    }
  }
}
