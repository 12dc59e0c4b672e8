/**
 * Asks the host's directory for the pupils of parsed rows: {@link
 * io.github.visiontemplate.match.internal.RowMatcher}. Not exported.
 */
@NullMarked
package io.github.visiontemplate.match.internal;

import org.jspecify.annotations.NullMarked;
