package io.github.visiontemplate.poi.internal.fill;

/**
 * What becomes of a cell that is not filled itself.
 *
 * @param cell its place among the cells of its row
 * @param source the cell as it is to be written
 */
public record CellChange(int cell, String source) {}
