/** The files that people uploaded: encrypted at rest, removed in time. */
@NullMarked
package io.github.visiontemplate.examples.web.files;

import org.jspecify.annotations.NullMarked;
