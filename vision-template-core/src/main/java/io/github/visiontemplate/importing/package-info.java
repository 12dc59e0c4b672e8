/**
 * Imports template workbooks into the host: {@link io.github.visiontemplate.importing.VisionImport}
 * reads and checks the rows, matches the pupils, stores the records, and reports all errors
 * together.
 */
@NullMarked
package io.github.visiontemplate.importing;

import org.jspecify.annotations.NullMarked;
