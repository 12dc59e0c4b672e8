/** Files made to do harm, and what becomes of them in import and export. */
@NullMarked
package io.github.visiontemplate.poi.hostile;

import org.jspecify.annotations.NullMarked;
