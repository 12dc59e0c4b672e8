package io.github.visiontemplate.examples.web.page;

import java.util.List;

/**
 * A part of a list.
 *
 * @param items the items of this part
 * @param number the number of the part, from 0
 * @param hasNext whether there are more
 */
public record Pages<T>(List<T> items, int number, boolean hasNext) {

  /** How many items a part has. */
  public static final int SIZE = 20;

  /** How many items to ask for: one more than a part has, to know whether there are more. */
  public static final int LIMIT = SIZE + 1;

  /** Returns the part of a list of at most {@link #LIMIT} items. */
  public static <T> Pages<T> of(List<T> found, int number) {
    return new Pages<>(
        found.size() > SIZE ? List.copyOf(found.subList(0, SIZE)) : List.copyOf(found),
        number,
        found.size() > SIZE);
  }

  /** Returns how many items come before a part. */
  public static int offset(int number) {
    return Math.max(0, number) * SIZE;
  }
}
