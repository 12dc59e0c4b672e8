package io.github.visiontemplate.poi.internal.errors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.xml.Utf8InputStream;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.table.CellPosition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Changes the boxes that show comments. The boxes are VML, and spreadsheet programs read VML even
 * if it is not well-formed. The drawing is therefore changed as text: an {@code XmlRewriter} would
 * leave a malformed drawing unchanged, and new comments would have no box.
 */
final class NoteShapes {

  private static final String BEGIN =
      """
      <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
      xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>""";
  private static final String TYPE_ID = "_x0000_t202";
  private static final String TYPE =
      """
      <v:shapetype%s id="_x0000_t202" coordsize="21600,21600" o:spt="202" \
      path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>\
      <v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
      """;
  private static final String SHAPE =
      """
      <v:shape%s id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;margin-left:60pt;\
      margin-top:1.5pt;width:240pt;height:90pt;z-index:%d;visibility:hidden" fillcolor="#ffffe1" \
      o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>\
      <v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">\
      <div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note">\
      <x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%d, 15, %d, 2, %d, 15, %d, 4</x:Anchor>\
      <x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>
      """;
  private static final Map<String, String> NAMESPACES =
      Map.of(
          "v", "urn:schemas-microsoft-com:vml",
          "o", "urn:schemas-microsoft-com:office:office",
          "x", "urn:schemas-microsoft-com:office:excel");
  private static final Pattern SHAPE_BEGIN = Pattern.compile("<v:shape\\s");
  private static final String SHAPE_END = "</v:shape>";
  private static final Pattern ROW = Pattern.compile("<x:Row>\\s*(\\d{1,8})\\s*</x:Row>");
  private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*(\\d{1,8})\\s*</x:Column>");
  private static final Pattern SHAPE_ID = Pattern.compile("_x0000_s(\\d{1,9})\\b");
  private static final Pattern BLOCKS =
      Pattern.compile("(<o:idmap\\s[^<>]{0,999}?\\bdata\\s?=\\s?[\"'])([\\d,\\s]*+)");

  /** The number of columns that a box covers. */
  private static final int COLUMNS = 4;

  private static final int LAST_COLUMN = (1 << 14) - 1;

  /**
   * The size of a block of shape numbers. Spreadsheet programs number shapes in blocks, and the
   * drawing lists its blocks.
   */
  private static final int BLOCK = 1024;

  private NoteShapes() {}

  /**
   * Returns the text of a drawing.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the drawing is missing,
   *     damaged or too large to be kept in memory
   */
  static String read(ZipArchive archive, PartName name) {
    try (InputStream part = new Utf8InputStream(archive.openSmall(name))) {
      return new String(part.readAllBytes(), UTF_8);
    } catch (CharacterCodingException e) {
      throw Refusal.corrupt(name.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a new drawing with boxes for cells. */
  static String begin(Set<CellPosition> added) {
    return change(BEGIN, Set.of(), added);
  }

  /**
   * Returns a drawing from which the boxes of some cells are removed, and to which boxes for other
   * cells are added.
   */
  static String change(String drawing, Set<String> dropped, Set<CellPosition> added) {
    String kept = dropped.isEmpty() ? drawing : without(drawing, dropped);
    int end = kept.lastIndexOf("</xml>");
    int root = kept.indexOf("<xml");
    if (added.isEmpty() || root < 0 || end < root) {
      return kept;
    }
    int firstBlock = lastId(kept) / BLOCK + 1;
    String missing = missingNamespaces(kept);
    StringBuilder shapes = new StringBuilder();
    if (!kept.contains("id=\"" + TYPE_ID + "\"")) {
      shapes.append(TYPE.formatted(missing));
    }
    int number = 0;
    for (CellPosition cell : added) {
      number++;
      shapes.append(shape(missing, firstBlock * BLOCK + number, number, cell));
    }
    String whole = kept.substring(0, end) + shapes + kept.substring(end);
    return withBlocks(whole, firstBlock, (firstBlock * BLOCK + number) / BLOCK);
  }

  /** Returns whether a drawing has a box or another shape. */
  static boolean hasShapes(String drawing) {
    return SHAPE_BEGIN.matcher(drawing).find();
  }

  private static String shape(String namespaces, int id, int order, CellPosition cell) {
    int row = cell.row() - 1;
    int column = cell.column();
    int top = Math.max(row - 1, 0);
    int left = Math.min(column + 1, LAST_COLUMN - COLUMNS);
    return SHAPE.formatted(namespaces, id, order, left, top, left + COLUMNS, top + 6, row, column);
  }

  /**
   * Returns the namespace declarations that the root element of the drawing lacks. Some programs
   * declare namespaces in other elements.
   */
  private static String missingNamespaces(String drawing) {
    String root = drawing.substring(drawing.indexOf("<xml"), rootEnd(drawing));
    return NAMESPACES.entrySet().stream()
        .map(each -> " xmlns:" + each.getKey() + "=\"" + each.getValue() + "\"")
        .filter(declaration -> !root.contains(declaration))
        .sorted()
        .collect(Collectors.joining());
  }

  private static int rootEnd(String drawing) {
    return drawing.indexOf('>', drawing.indexOf("<xml")) + 1;
  }

  private static String without(String drawing, Set<String> dropped) {
    StringBuilder left = new StringBuilder();
    Matcher begin = SHAPE_BEGIN.matcher(drawing);
    int done = 0;
    while (begin.find(done)) {
      int end = drawing.indexOf(SHAPE_END, begin.end());
      if (end < 0) {
        break;
      }
      left.append(drawing, done, begin.start());
      done = end + SHAPE_END.length();
      String shape = drawing.substring(begin.start(), done);
      if (isNoteOf(shape, dropped)) {
        done = blanksEnd(drawing, done);
      } else {
        left.append(shape);
      }
    }
    return left.append(drawing, done, drawing.length()).toString();
  }

  private static int blanksEnd(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNoteOf(String shape, Set<String> cells) {
    Matcher row = ROW.matcher(shape);
    Matcher column = COLUMN.matcher(shape);
    return shape.contains("ObjectType=\"Note\"")
        && row.find()
        && column.find()
        && cells.contains(
            new CellPosition(Integer.parseInt(row.group(1)) + 1, Integer.parseInt(column.group(1)))
                .toString());
  }

  private static int lastId(String drawing) {
    return SHAPE_ID
        .matcher(drawing)
        .results()
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .max()
        .orElse(0);
  }

  private static String withBlocks(String drawing, int first, int last) {
    StringBuilder blocks = new StringBuilder();
    for (int block = first; block <= last; block++) {
      blocks.append(block == first ? "" : ",").append(block);
    }
    Matcher listed = BLOCKS.matcher(drawing);
    if (listed.find()) {
      String comma = listed.group(2).isBlank() ? "" : ",";
      return listed.replaceFirst("$1$2" + comma + blocks);
    }
    String layout =
        "<o:shapelayout%s v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"%s\"/></o:shapelayout>"
            .formatted(missingNamespaces(drawing), blocks);
    int rootEnd = rootEnd(drawing);
    return drawing.substring(0, rootEnd) + layout + drawing.substring(rootEnd);
  }
}
