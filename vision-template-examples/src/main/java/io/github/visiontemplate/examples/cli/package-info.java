/** The command line. */
@NullMarked
package io.github.visiontemplate.examples.cli;

import org.jspecify.annotations.NullMarked;
