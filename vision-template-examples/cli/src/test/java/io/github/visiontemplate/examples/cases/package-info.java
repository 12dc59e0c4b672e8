/**
 * The cases kept beside the repository, each a workbook, a command and what is right, and the
 * checks that they ask for.
 *
 * <p>The entry type is {@link io.github.visiontemplate.examples.cases.CaseRun}. What was written is
 * read with POI's usermodel, with an XML parser and, where it is there, with openpyxl, never with
 * the library's own code.
 */
@NullMarked
package io.github.visiontemplate.examples.cases;

import org.jspecify.annotations.NullMarked;
