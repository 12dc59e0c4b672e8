/**
 * The command line: {@link io.github.visiontemplate.examples.cli.Main}, and a class for each
 * command. The answer of a command goes to stdout, as text for people or as one JSON document.
 * Everything else goes to stderr.
 */
@NullMarked
package io.github.visiontemplate.examples.cli;

import org.jspecify.annotations.NullMarked;
