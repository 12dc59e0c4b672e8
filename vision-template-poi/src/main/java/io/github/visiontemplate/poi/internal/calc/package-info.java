/**
 * The effects of a fill on the formulas of a workbook: outdated results are removed, cells that
 * lost their formula are removed from the calculation chain, and the workbook asks to be
 * recalculated. Start at {@link io.github.visiontemplate.poi.internal.calc.Recalculation}. Not
 * exported.
 */
@NullMarked
package io.github.visiontemplate.poi.internal.calc;

import org.jspecify.annotations.NullMarked;
