/**
 * The rules of one typed screening as Bean Validation: a {@link
 * io.github.visiontemplate.validate.ScreeningDraft} holds the values as entered, {@link
 * io.github.visiontemplate.validate.ScreeningValidator} finds what is wrong with them.
 *
 * <p>A host extends the rules with constraints of its own, in its own {@code Validator} of
 * Hibernate Validator and its own groups. A violation is an error unless its payload is {@link
 * io.github.visiontemplate.validate.Warning}.
 */
@NullMarked
package io.github.visiontemplate.validate;

import org.jspecify.annotations.NullMarked;
