/**
 * The words of the field as immutable, self-checking value types.
 *
 * <p>Start with {@link io.github.visiontemplate.model.VisionScreening}, the record of one
 * examination, and {@link io.github.visiontemplate.model.NationalStudentNumber}, the number pupils
 * are matched by. A value that exists is within its range; text that is not a value is refused when
 * it is read. No type shows a name or a full number in its {@code toString()}.
 */
@NullMarked
package io.github.visiontemplate.model;

import org.jspecify.annotations.NullMarked;
