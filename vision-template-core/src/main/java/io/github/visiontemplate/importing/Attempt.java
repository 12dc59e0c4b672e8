package io.github.visiontemplate.importing;

import io.github.visiontemplate.parse.internal.RowPlace;
import io.github.visiontemplate.report.ChangeListener;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a pass over the rows differs from another one.
 *
 * @param leftOut rows that an earlier pass stored before it knew that they are in error: they are
 *     reported, not stored
 * @param listener is told what changes; null where nobody is
 */
record Attempt(Set<RowPlace> leftOut, @Nullable ChangeListener listener) {

  static final Attempt FIRST = new Attempt(Set.of(), null);
}
