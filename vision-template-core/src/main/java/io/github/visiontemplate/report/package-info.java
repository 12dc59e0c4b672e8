/**
 * What an import or an export did, row by row and in sum: {@link
 * io.github.visiontemplate.report.ImportReport} and {@link
 * io.github.visiontemplate.report.FillReport}. Reports carry full values as data, because the
 * school needs them.
 */
@NullMarked
package io.github.visiontemplate.report;

import org.jspecify.annotations.NullMarked;
