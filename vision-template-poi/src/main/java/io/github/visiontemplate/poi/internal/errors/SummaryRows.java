package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.poi.internal.sheet.InlineText;
import io.github.visiontemplate.poi.internal.workbook.WorkbookEdit;
import io.github.visiontemplate.poi.internal.xml.XmlText;
import io.github.visiontemplate.table.CellPosition;
import java.io.IOException;
import java.io.Writer;

/** Writes rows of text one below the other, and collects the links of their cells. */
final class SummaryRows {

  static final float USUAL_HEIGHT = 18;

  private final Writer sheet;
  private final StringBuilder links = new StringBuilder();
  private int row;

  SummaryRows(Writer sheet) {
    this.sheet = sheet;
  }

  /** Skips a row. */
  void skip() {
    row++;
  }

  /** Writes a whole row of the usual height. All cells have the same style. */
  void row(int style, String... texts) throws IOException {
    row(USUAL_HEIGHT, style, texts);
  }

  /** Writes a whole row. All cells have the same style. The height is in points. */
  void row(float height, int style, String... texts) throws IOException {
    begin(height);
    for (int column = 0; column < texts.length; column++) {
      text(column, style, texts[column]);
    }
    end();
  }

  /** Begins a row of the usual height. */
  void begin() throws IOException {
    begin(USUAL_HEIGHT);
  }

  /** Begins a row of a height in points. */
  void begin(float height) throws IOException {
    row++;
    sheet.write("<row r=\"" + row + "\" ht=\"" + height + "\" customHeight=\"1\">");
  }

  void text(int column, int style, String text) throws IOException {
    start(column, style);
    sheet.write(text.isEmpty() ? "/>" : " t=\"inlineStr\">" + InlineText.of("", text) + "</c>");
  }

  void number(int column, int style, int number) throws IOException {
    start(column, style);
    sheet.write("><v>" + number + "</v></c>");
  }

  void end() throws IOException {
    sheet.write("</row>");
  }

  /** Links a cell of the current row to a cell of a sheet. */
  void link(int column, String sheetName, CellPosition target) {
    String location = XmlText.escaped(WorkbookEdit.quoted(sheetName) + "!" + target);
    links.append("<hyperlink ref=\"%s\" location=\"%s\"/>".formatted(place(column), location));
  }

  /** Returns the XML element with all links, or an empty string if there are no links. */
  String links() {
    return links.isEmpty() ? "" : "<hyperlinks>" + links + "</hyperlinks>";
  }

  /** Returns the number of the row that was written last. */
  int last() {
    return row;
  }

  private void start(int column, int style) throws IOException {
    sheet.write("<c r=\"" + place(column) + "\" s=\"" + style + "\"");
  }

  private CellPosition place(int column) {
    return new CellPosition(row, column);
  }
}
