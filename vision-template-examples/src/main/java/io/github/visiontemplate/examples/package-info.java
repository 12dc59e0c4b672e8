/** What a host of the library looks like. */
@NullMarked
package io.github.visiontemplate.examples;

import org.jspecify.annotations.NullMarked;
