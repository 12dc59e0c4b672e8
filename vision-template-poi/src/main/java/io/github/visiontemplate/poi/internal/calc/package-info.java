/**
 * What a fill means for the formulas of a workbook: results that are no longer true are left out,
 * the calculation chain names no cell that lost its formula, and the workbook asks to be calculated
 * anew. The entry type is {@link io.github.visiontemplate.poi.internal.calc.Recalculation}. Not
 * exported.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.calc;

import org.jspecify.annotations.NullMarked;
