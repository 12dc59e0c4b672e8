/** What one vision screening of one student says: immutable, self-checking value types. */
@NullMarked
package io.github.visiontemplate.model;

import org.jspecify.annotations.NullMarked;
