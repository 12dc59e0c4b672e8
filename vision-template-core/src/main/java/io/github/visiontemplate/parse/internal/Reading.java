package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.issue.IssueCode;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading a cell: a value, nothing, or a flaw.
 *
 * @param value the value; null if the cell is blank or has a flaw
 * @param flaw what is wrong with the cell; null if nothing is wrong
 */
record Reading<T>(@Nullable T value, @Nullable IssueCode flaw) {

  private static final Reading<?> NOTHING = new Reading<>(null, null);

  static <T> Reading<T> of(T value) {
    return new Reading<>(value, null);
  }

  static <T> Reading<T> flawed(IssueCode flaw) {
    return new Reading<>(null, flaw);
  }

  @SuppressWarnings("unchecked") // holds no value of any type
  static <T> Reading<T> nothing() {
    return (Reading<T>) NOTHING;
  }

  boolean isNothing() {
    return value == null && flaw == null;
  }

  /**
   * Returns the reading without its flaw. Used for values that are only compared: such a value
   * counts as absent if it is unreadable.
   */
  Reading<T> lenient() {
    return flaw == null ? this : nothing();
  }
}
