/**
 * The rules of one typed screening as Bean Validation: a {@link
 * io.github.visiontemplate.validate.ScreeningDraft} holds the values as entered, {@link
 * io.github.visiontemplate.validate.ScreeningValidator} finds what is wrong with them.
 *
 * <p>Each rule is an annotation with its check inside, such as {@link
 * io.github.visiontemplate.validate.Acuity}, which a host may put on its own input as well. A
 * violation is an error unless its payload is {@link io.github.visiontemplate.validate.Warning}. A
 * host extends the rules with constraints of its own, in its own {@code Validator} of Hibernate
 * Validator and its own groups.
 */
@NullMarked
package io.github.visiontemplate.validate;

import org.jspecify.annotations.NullMarked;
