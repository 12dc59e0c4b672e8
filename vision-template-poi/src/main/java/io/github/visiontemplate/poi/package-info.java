/** The xlsx adapter: workbooks as the rows that the core reads and writes. */
@NullMarked
package io.github.visiontemplate.poi;

import org.jspecify.annotations.NullMarked;
