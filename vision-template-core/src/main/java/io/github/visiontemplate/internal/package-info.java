/**
 * What several packages need and no host does: {@link io.github.visiontemplate.internal.Texts}. Not
 * exported.
 */
@NullMarked
package io.github.visiontemplate.internal;

import org.jspecify.annotations.NullMarked;
