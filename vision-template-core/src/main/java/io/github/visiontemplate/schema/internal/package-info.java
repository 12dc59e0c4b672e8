/** How headers are compared and shown, and the marks of an annotated copy. */
@NullMarked
package io.github.visiontemplate.schema.internal;

import org.jspecify.annotations.NullMarked;
