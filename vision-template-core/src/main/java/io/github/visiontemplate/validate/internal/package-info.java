/**
 * The rules for single values, as Bean Validation constraints. Each constraint contains its check.
 * The check also has its rule as a static method, so that the fast check of a whole draft uses the
 * same rule.
 *
 * <p>Not exported, because a host writes its own constraints.
 */
@NullMarked
package io.github.visiontemplate.validate.internal;

import org.jspecify.annotations.NullMarked;
