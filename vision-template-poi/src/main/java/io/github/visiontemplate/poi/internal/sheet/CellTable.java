package io.github.visiontemplate.poi.internal.sheet;

import java.util.Arrays;

/**
 * The places of the cells of one row, in the order of the file. All places are distances from the
 * pin of the window. A cell's value is a sequence of pieces of text, and nearly always only one
 * piece.
 */
public final class CellTable {

  /** Marks a cell with a formula. */
  public static final int FORMULA = 1 << 8;

  /** Marks a cell with a value element. */
  public static final int VALUE = 1 << 9;

  /** Marks a cell that names its own position. */
  public static final int REFERENCE = 1 << 10;

  /** Marks a cell with a formula whose result changes by itself, such as the current date. */
  static final int VOLATILE = 1 << 11;

  private static final int KIND = 0xFF;

  private int[] columns = new int[24];
  private int[] starts = new int[24];
  private int[] ends = new int[24];
  private int[] traits = new int[24];
  private int[] styles = new int[24];
  private int[] pieceEnds = new int[24];
  private int[] pieces = new int[48];
  private int count;
  private int pieceCount;
  private int marks;

  void clear() {
    count = 0;
    pieceCount = 0;
    marks = 0;
  }

  /** Returns how many cells the row has. */
  public int count() {
    return count;
  }

  /** Adds a cell. Pieces of text that are added after it belong to this cell. */
  void add(int column, int start, int style, int traitBits) {
    if (count == columns.length) {
      grow();
    }
    columns[count] = column;
    starts[count] = start;
    styles[count] = style;
    traits[count] = traitBits;
    pieceEnds[count] = pieceCount;
    count++;
  }

  /** Marks the last cell with a trait. */
  void mark(int trait) {
    traits[count - 1] |= trait;
    marks |= trait;
  }

  /**
   * Returns whether any cell of the row was marked with a trait. Traits that a cell already had
   * when it was added do not count.
   */
  public boolean isMarked(int trait) {
    return (marks & trait) != 0;
  }

  /** Adds a piece of text to the last cell. */
  void addPiece(int from, int to, boolean literal) {
    if (2 * pieceCount == pieces.length) {
      pieces = Arrays.copyOf(pieces, 2 * pieces.length);
    }
    pieces[2 * pieceCount] = literal ? ~from : from;
    pieces[2 * pieceCount + 1] = to;
    pieceEnds[count - 1] = ++pieceCount;
  }

  /** Sets where the last cell ends. */
  void close(int end) {
    ends[count - 1] = end;
  }

  /** Returns the column of a cell, from 0. */
  public int column(int cell) {
    return columns[cell];
  }

  /** Returns where a cell begins. */
  public int start(int cell) {
    return starts[cell];
  }

  /** Returns where a cell ends. */
  public int end(int cell) {
    return ends[cell];
  }

  /** Returns the style of a cell. */
  public int style(int cell) {
    return styles[cell];
  }

  /** Returns whether a cell holds a truth value. */
  public boolean isBoolean(int cell) {
    return kind(cell) == CellKind.BOOLEAN;
  }

  CellKind kind(int cell) {
    return CellKind.at(traits[cell] & KIND);
  }

  /** Returns whether a cell has a trait. */
  public boolean has(int cell, int trait) {
    return (traits[cell] & trait) != 0;
  }

  /** Returns whether a cell has neither a value nor a formula. */
  public boolean isEmpty(int cell) {
    return firstPiece(cell) == pieceEnds[cell] && !has(cell, FORMULA);
  }

  int firstPiece(int cell) {
    return cell == 0 ? 0 : pieceEnds[cell - 1];
  }

  int pieceEnd(int cell) {
    return pieceEnds[cell];
  }

  int pieceFrom(int piece) {
    int from = pieces[2 * piece];
    return from < 0 ? ~from : from;
  }

  int pieceTo(int piece) {
    return pieces[2 * piece + 1];
  }

  /** Returns whether a piece is to be taken literally, because nothing in it is escaped. */
  boolean isLiteral(int piece) {
    return pieces[2 * piece] < 0;
  }

  private void grow() {
    int length = 2 * columns.length;
    columns = Arrays.copyOf(columns, length);
    starts = Arrays.copyOf(starts, length);
    ends = Arrays.copyOf(ends, length);
    traits = Arrays.copyOf(traits, length);
    styles = Arrays.copyOf(styles, length);
    pieceEnds = Arrays.copyOf(pieceEnds, length);
  }
}
