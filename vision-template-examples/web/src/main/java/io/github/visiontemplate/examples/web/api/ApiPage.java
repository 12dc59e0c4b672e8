package io.github.visiontemplate.examples.web.api;

import io.github.visiontemplate.examples.web.page.Pages;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items the items, the newest first
 * @param page the number of this part, from 0
 * @param next the number of the next part; null after the last one
 */
record ApiPage<T>(List<T> items, int page, @Nullable Integer next) {

  static <S, T> ApiPage<T> of(Pages<S> pages, Function<S, T> view) {
    return new ApiPage<>(
        pages.items().stream().map(view).toList(),
        pages.number(),
        pages.hasNext() ? pages.number() + 1 : null);
  }
}
