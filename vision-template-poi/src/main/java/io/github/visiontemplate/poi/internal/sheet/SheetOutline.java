package io.github.visiontemplate.poi.internal.sheet;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.xml.Attributes;
import io.github.visiontemplate.poi.internal.xml.XmlScanner;
import io.github.visiontemplate.poi.internal.xml.XmlScanner.Token;
import io.github.visiontemplate.poi.limit.ReadLimit;
import io.github.visiontemplate.table.Sheet.CellRange;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads facts that a sheet part states outside its rows. */
public final class SheetOutline {

  private static final byte[] REF = "ref".getBytes(StandardCharsets.US_ASCII);

  private final XmlScanner xml;

  private SheetOutline(InputStream sheetXml, SheetContext context) {
    xml = new XmlScanner(sheetXml, context.maxBytesInMemory());
    Token token = xml.next();
    while (token != Token.START) {
      token = xml.next();
    }
    if (Element.of(xml) != Element.WORKSHEET) {
      throw xml.location().corrupt();
    }
  }

  /**
   * Returns the number of the last row as the part declares it, or empty if it declares none. Reads
   * only the content before the rows.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the part is damaged
   *     before the rows
   * @throws java.io.UncheckedIOException if the stream fails
   */
  public static OptionalInt lastRow(InputStream sheetXml, SheetContext context) {
    SheetOutline outline = new SheetOutline(sheetXml, context);
    for (Element child = outline.next();
        child != null && child != Element.SHEET_DATA;
        child = outline.next()) {
      if (child == Element.DIMENSION) {
        CellRange range = outline.reference();
        return range == null ? OptionalInt.empty() : OptionalInt.of(range.last().row());
      }
      outline.skip();
    }
    return OptionalInt.empty();
  }

  /**
   * Returns the merged cells. Reads the whole part, because merged cells are listed behind the
   * rows.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the part is damaged or
   *     has too many merged cells
   * @throws java.io.UncheckedIOException if the stream fails
   */
  public static List<CellRange> mergedCells(InputStream sheetXml, SheetContext context) {
    SheetOutline outline = new SheetOutline(sheetXml, context);
    List<CellRange> ranges = new ArrayList<>();
    for (Element child = outline.next(); child != null; child = outline.next()) {
      if (child == Element.MERGE_CELLS) {
        outline.addTo(ranges, context.maxMergedCells());
      } else {
        outline.skip();
      }
    }
    return List.copyOf(ranges);
  }

  private void addTo(List<CellRange> ranges, int most) {
    for (Element child = next(); child != null; child = next()) {
      if (child == Element.MERGE_CELL) {
        CellRange range = reference();
        if (ranges.size() == most) {
          throw Refusal.tooLarge(ReadLimit.MERGED_CELLS, most);
        }
        if (range == null) {
          throw xml.location().corrupt();
        }
        ranges.add(range);
      }
      skip();
    }
  }

  /** Moves to the next child of the open element. Returns null at the end of that element. */
  private @Nullable Element next() {
    while (true) {
      xml.window().pin();
      Token token = xml.next();
      if (token == Token.START) {
        return Element.of(xml);
      }
      if (token == Token.END) {
        return null;
      }
    }
  }

  /** Skips the rest of the element that was reached last. */
  private void skip() {
    int open = 1;
    while (open > 0) {
      xml.window().pin();
      Token token = xml.next();
      if (token == Token.START) {
        open++;
      } else if (token == Token.END) {
        open--;
      }
    }
  }

  /** Returns the reference of the element that was reached last, or null if it has none. */
  private @Nullable CellRange reference() {
    Attributes attributes = xml.attributes();
    byte[] bytes = xml.window().bytes();
    int ref = attributes.find(bytes, REF);
    return ref < 0
        ? null
        : CellRanges.parse(bytes, attributes.value(ref), attributes.valueEnd(ref));
  }
}
