package io.github.visiontemplate.model;

import java.math.BigDecimal;

/**
 * A refractive power in dioptres with two decimals, from −30.00 to +30.00. The ranges of a sphere
 * and of a cylinder are defined by {@link Refraction}.
 *
 * @since 0.1
 */
public final class Diopters implements Comparable<Diopters> {

  private static final int LIMIT = 100 * Refraction.MAX_SPHERE;

  /** No power: 0.00 D. */
  public static final Diopters ZERO = new Diopters(0);

  private final int hundredths;

  private Diopters(int hundredths) {
    this.hundredths = hundredths;
  }

  /**
   * Returns the power for a number of hundredths of a dioptre, from −3000 to 3000.
   *
   * @throws IllegalArgumentException if the power is beyond ±30.00 D
   */
  public static Diopters ofHundredths(int hundredths) {
    if (hundredths < -LIMIT || hundredths > LIMIT) {
      throw new IllegalArgumentException(
          "expected -30.00 to 30.00 D, found hundredths " + hundredths);
    }
    return hundredths == 0 ? ZERO : new Diopters(hundredths);
  }

  /**
   * Reads a power such as {@code "-1.25"}, {@code "+0.5"} or {@code "3"}.
   *
   * @throws IllegalArgumentException if the text is not a number, has more than two decimals or is
   *     beyond ±30.00 D
   */
  public static Diopters of(String text) {
    return of(new BigDecimal(text));
  }

  /**
   * Returns the power for a number of dioptres.
   *
   * @throws IllegalArgumentException if the number has more than two decimals or is beyond ±30.00 D
   */
  public static Diopters of(BigDecimal dioptres) {
    double hundredths = dioptres.doubleValue() * 100;
    if (dioptres.scale() <= 2 && Math.abs(hundredths) <= LIMIT) {
      return ofHundredths((int) Math.rint(hundredths));
    }
    try {
      return ofHundredths(dioptres.movePointRight(2).intValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("expected at most two decimals, found " + dioptres, e);
    }
  }

  /** Returns the power in hundredths of a dioptre. */
  public int hundredths() {
    return hundredths;
  }

  /** Returns the power in dioptres, with two decimals. */
  public BigDecimal toBigDecimal() {
    return BigDecimal.valueOf(hundredths, 2);
  }

  @Override
  public int compareTo(Diopters other) {
    return Integer.compare(hundredths, other.hundredths);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Diopters that && that.hundredths == hundredths;
  }

  @Override
  public int hashCode() {
    return hundredths;
  }

  /**
   * Returns the canonical text with two decimals and no plus sign, such as {@code "-1.25"} or
   * {@code "0.50"}.
   */
  @Override
  public String toString() {
    return toBigDecimal().toPlainString();
  }
}
