package io.github.visiontemplate.poi.internal.cleaned;

import io.github.visiontemplate.poi.internal.rows.RemovedRows;

/**
 * A sheet of a cleaned copy.
 *
 * @param index its place among the worksheets, from 0
 * @param headerRow the number of its lowest header row
 * @param rows the rows that are taken out; perhaps none
 */
public record CleanedSheet(int index, int headerRow, RemovedRows rows) {}
