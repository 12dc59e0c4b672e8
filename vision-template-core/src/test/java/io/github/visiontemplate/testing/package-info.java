/** Workbooks in memory, as tests of several packages need them. */
@NullMarked
package io.github.visiontemplate.testing;

import org.jspecify.annotations.NullMarked;
