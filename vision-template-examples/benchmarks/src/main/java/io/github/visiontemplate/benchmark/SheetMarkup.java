package io.github.visiontemplate.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the rows of a sheet part, cell by cell, as spreadsheet programs write them. */
final class SheetMarkup {

  /** The indexes of the cell formats in {@link WorkbookParts#STYLES}. */
  static final int TEXT = 1;

  static final int DATE = 2;
  static final int ACUITY = 3;
  static final int DIOPTERS = 4;
  static final int DEGREES = 5;

  private final OutputStream output;
  private final TextForm form;
  private final SharedTexts shared;
  private final StringBuilder row = new StringBuilder();
  private int number;
  private int column;

  SheetMarkup(OutputStream output, TextForm form, SharedTexts shared) {
    this.output = output;
    this.form = form;
    this.shared = shared;
  }

  void startRow() {
    number++;
    column = 0;
    row.append("<row r=\"").append(number).append("\" ht=\"15\">");
  }

  void endRow() throws IOException {
    row.append("</row>");
    output.write(row.toString().getBytes(StandardCharsets.UTF_8));
    row.setLength(0);
  }

  void text(String text) {
    start(TEXT);
    if (form == TextForm.INLINE) {
      row.append(" t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
    } else {
      row.append(" t=\"s\"><v>").append(shared.index(text)).append("</v></c>");
    }
  }

  /** Writes a cell with a text that no other cell has, so that its index need not be remembered. */
  void uniqueText(String text) throws IOException {
    if (form == TextForm.INLINE) {
      text(text);
    } else {
      start(TEXT);
      row.append(" t=\"s\"><v>").append(shared.append(text)).append("</v></c>");
    }
  }

  void number(double value, int style) {
    start(style);
    row.append("><v>");
    if (value == Math.rint(value)) {
      row.append((long) value);
    } else {
      row.append(value);
    }
    row.append("</v></c>");
  }

  void blank(int style) {
    start(style);
    row.append("/>");
  }

  private void start(int style) {
    row.append("<c r=\"").append((char) ('A' + column++)).append(number);
    row.append("\" s=\"").append(style).append('"');
  }
}
