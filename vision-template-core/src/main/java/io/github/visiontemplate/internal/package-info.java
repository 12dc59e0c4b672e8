/**
 * Helpers that several packages use, such as {@link io.github.visiontemplate.internal.Texts}. Not
 * exported, because no host needs them.
 */
@NullMarked
package io.github.visiontemplate.internal;

import org.jspecify.annotations.NullMarked;
