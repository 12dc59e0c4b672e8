package io.github.visiontemplate.semester;

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
   * Returns the semester of that number.
   *
   * @throws IllegalArgumentException if it is neither 1 nor 2
   */
  public static Term ofNumber(int number) {
    return switch (number) {
      case 1 -> FIRST;
      case 2 -> SECOND;
      default -> throw new IllegalArgumentException("expected 1 or 2, found " + number);
    };
  }
}
