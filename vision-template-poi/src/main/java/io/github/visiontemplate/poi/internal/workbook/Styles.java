package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which cell styles show dates, and which text. */
public final class Styles {

  private final BitSet dates = new BitSet();
  private final BitSet texts = new BitSet();

  private Styles(List<Integer> formatIds, Map<Integer, String> codes) {
    for (int style = 0; style < formatIds.size(); style++) {
      int id = formatIds.get(style);
      String code = codes.get(id);
      dates.set(style, code == null ? NumberFormats.isBuiltInDate(id) : NumberFormats.isDate(code));
      texts.set(style, code == null ? NumberFormats.isBuiltInText(id) : NumberFormats.isText(code));
    }
  }

  /** Reads the styles; a workbook without that part has none. */
  public static Styles read(Optional<PartName> part, ZipArchive archive) {
    List<Integer> formatIds = new ArrayList<>();
    Map<Integer, String> codes = new HashMap<>();
    part.ifPresent(
        name ->
            XmlPart.read(
                archive, name, root -> root.children(group -> collect(group, formatIds, codes))));
    return new Styles(formatIds, codes);
  }

  /** Tells whether a style shows dates; false for one that is not there. */
  public boolean isDate(int style) {
    return style >= 0 && dates.get(style);
  }

  /** Tells whether a style shows everything as text; false for one that is not there. */
  public boolean isText(int style) {
    return style >= 0 && texts.get(style);
  }

  private static void collect(XmlPart group, List<Integer> formatIds, Map<Integer, String> codes) {
    switch (group.element()) {
      case "cellXfs" -> group.children(xf -> formatIds.add(xf.number("numFmtId", 0)));
      case "numFmts" -> group.children(format -> collectCode(format, codes));
      default -> {}
    }
  }

  private static void collectCode(XmlPart format, Map<Integer, String> codes) {
    String code = format.attribute("formatCode");
    if (code != null) {
      codes.put(format.number("numFmtId", -1), code);
    }
  }
}
