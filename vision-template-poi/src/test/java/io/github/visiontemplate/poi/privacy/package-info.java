/**
 * What can be seen of people from outside: in logs, in exceptions, in {@code toString()}, by
 * asking.
 */
@NullMarked
package io.github.visiontemplate.poi.privacy;

import org.jspecify.annotations.NullMarked;
