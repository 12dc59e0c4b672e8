/**
 * The rules of single values as Bean Validation constraints, each with its check inside. The check
 * offers its rule as a method too, so that the quick check of a whole draft asks the same rule.
 *
 * <p>Not exported: a host writes constraints of its own.
 */
@NullMarked
package io.github.visiontemplate.validate.internal;

import org.jspecify.annotations.NullMarked;
