package io.github.visiontemplate.parse.internal;

import io.github.visiontemplate.issue.IssueCode;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading a cell: a value, nothing, or what is wrong.
 *
 * @param value the value; null if the cell is blank or flawed
 * @param flaw what is wrong; null if nothing is
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

  /** Drops a flaw: a value that is only compared counts as absent if it is unreadable. */
  Reading<T> lenient() {
    return flaw == null ? this : nothing();
  }
}
