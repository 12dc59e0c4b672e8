/**
 * Reports about an import ({@link io.github.visiontemplate.report.ImportReport}) or an export
 * ({@link io.github.visiontemplate.report.FillReport}), with totals and single issues. Reports hold
 * values such as names and numbers unmasked, because the school needs them.
 */
@NullMarked
package io.github.visiontemplate.report;

import org.jspecify.annotations.NullMarked;
