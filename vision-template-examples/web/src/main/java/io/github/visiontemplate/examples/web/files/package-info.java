/**
 * The files that people uploaded: within a budget of memory, encrypted at rest, removed in time.
 */
@NullMarked
package io.github.visiontemplate.examples.web.files;

import org.jspecify.annotations.NullMarked;
