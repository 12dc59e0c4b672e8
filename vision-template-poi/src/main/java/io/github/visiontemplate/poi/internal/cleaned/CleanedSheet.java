package io.github.visiontemplate.poi.internal.cleaned;

import io.github.visiontemplate.poi.internal.rows.RemovedRows;

/**
 * A sheet of a cleaned copy.
 *
 * @param index the index of the sheet among the worksheets, from 0
 * @param headerRow the number of the sheet's lowest header row
 * @param rows the rows that are removed; may be empty
 */
public record CleanedSheet(int index, int headerRow, RemovedRows rows) {}
