/** Reads files in the background, a few at a time, and tells the pages how far it has come. */
@NullMarked
package io.github.visiontemplate.examples.web.reading;

import org.jspecify.annotations.NullMarked;
