/**
 * The basic terms of vision screening as immutable value types that check their values.
 *
 * <p>Start with {@link io.github.visiontemplate.model.VisionScreening}, the record of one
 * examination, and {@link io.github.visiontemplate.model.NationalStudentNumber}, the number by
 * which pupils are matched. A value cannot be created outside its range, and text that is not a
 * valid value is rejected. No type of this package shows a name or a full student number in its
 * {@code toString()}.
 */
@NullMarked
package io.github.visiontemplate.model;

import org.jspecify.annotations.NullMarked;
