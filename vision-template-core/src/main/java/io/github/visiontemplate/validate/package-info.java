/**
 * The rules for the values of one screening, as Bean Validation constraints. A {@link
 * io.github.visiontemplate.validate.ScreeningDraft} holds the values as entered. A {@link
 * io.github.visiontemplate.validate.ScreeningValidator} checks these values.
 *
 * <p>A host can add its own constraints with {@link
 * io.github.visiontemplate.validate.ScreeningValidator#with}. A violation is an error unless the
 * payload of its constraint is {@link io.github.visiontemplate.validate.Warning}.
 */
@NullMarked
package io.github.visiontemplate.validate;

import org.jspecify.annotations.NullMarked;
