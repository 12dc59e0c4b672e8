/**
 * The import of a template workbook into the host: {@link
 * io.github.visiontemplate.importing.VisionImport} reads, checks, matches and stores it, and
 * reports everything that is wrong in one pass.
 */
@NullMarked
package io.github.visiontemplate.importing;

import org.jspecify.annotations.NullMarked;
