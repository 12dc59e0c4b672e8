package io.github.visiontemplate.poi.internal.fill;

/**
 * A cell that changes although no edit fills it, because of other edits.
 *
 * @param cell the index of the cell in its row
 * @param source the new XML of the cell
 */
public record CellChange(int cell, String source) {}
