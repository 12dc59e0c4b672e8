package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.xml.XmlReader;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.poi.limit.ReadLimit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which cell styles show dates, text or checkboxes, and how many decimals the others show.
 */
public final class Styles {

  /** The longest format code that spreadsheet programs allow and write, in characters. */
  private static final int LONGEST_CODE = 255;

  private static final int GENERAL = 0;

  private final List<Integer> formatIds = new ArrayList<>();
  private final Map<Integer, String> codes = new HashMap<>();
  private final BitSet dates = new BitSet();
  private final BitSet texts = new BitSet();
  private final BitSet checkboxes = new BitSet();
  private byte[] decimals = {};

  private Styles() {}

  /**
   * Reads the styles. A workbook without this part has no styles.
   *
   * @param most the maximum number of cell styles, and of number formats
   */
  public static Styles read(Optional<PartName> part, ZipArchive archive, int most) {
    Styles styles = new Styles();
    part.ifPresent(
        name ->
            XmlReader.read(archive, name, root -> root.children(group -> styles.add(group, most))));
    styles.classify();
    return styles;
  }

  /** Returns whether a style shows dates. Returns false for a style that does not exist. */
  public boolean isDate(int style) {
    return style >= 0 && dates.get(style);
  }

  /**
   * Returns whether a style shows everything as text. Returns false for a style that does not
   * exist.
   */
  public boolean isText(int style) {
    return style >= 0 && texts.get(style);
  }

  /** Returns whether a style shows a checkbox. Returns false for a style that does not exist. */
  public boolean isCheckbox(int style) {
    return style >= 0 && checkboxes.get(style);
  }

  /**
   * Returns how many decimals a style shows. Returns a negative number if the style does not fix
   * them or does not exist.
   */
  public int decimals(int style) {
    return style >= 0 && style < decimals.length
        ? decimals[style]
        : NumberFormats.NO_DECIMALS_KNOWN;
  }

  /** Examines each number format only once, because thousands of styles may share it. */
  private void classify() {
    Map<Integer, Boolean> isDate = new HashMap<>();
    Map<Integer, Boolean> isText = new HashMap<>();
    Map<Integer, Byte> shown = new HashMap<>();
    decimals = new byte[formatIds.size()];
    for (int style = 0; style < formatIds.size(); style++) {
      int id = formatIds.get(style);
      dates.set(style, isDate.computeIfAbsent(id, this::isDateFormat));
      texts.set(style, isText.computeIfAbsent(id, this::isTextFormat));
      decimals[style] = shown.computeIfAbsent(id, this::decimalsOfFormat);
    }
  }

  private boolean isDateFormat(int id) {
    String code = codes.get(id);
    return code == null ? NumberFormats.isBuiltInDate(id) : NumberFormats.isDate(code);
  }

  private boolean isTextFormat(int id) {
    String code = codes.get(id);
    return code == null ? NumberFormats.isBuiltInText(id) : NumberFormats.isText(code);
  }

  /** Returns the number of decimals, limited to 127. A format code has at most 255 characters. */
  private byte decimalsOfFormat(int id) {
    String code = codes.get(id);
    int shown = code == null ? NumberFormats.builtInDecimals(id) : NumberFormats.decimals(code);
    return (byte) Math.min(shown, Byte.MAX_VALUE);
  }

  private void add(XmlReader group, int most) {
    switch (group.element()) {
      case "cellXfs" -> group.children(xf -> addStyle(xf, most));
      case "numFmts" -> group.children(format -> addCode(format, most));
      default -> {}
    }
  }

  private void addStyle(XmlReader xf, int most) {
    checkCount(formatIds.size(), most);
    formatIds.add(xf.number("numFmtId", GENERAL));
    xf.children(list -> list.children(extension -> extension.children(this::addFeature)));
  }

  /** Takes note of a feature of the last style. Excel has no other feature than checkboxes yet. */
  private void addFeature(XmlReader feature) {
    if (feature.element().equals("xfComplement")) {
      checkboxes.set(formatIds.size() - 1);
    }
  }

  private void addCode(XmlReader format, int most) {
    checkCount(codes.size(), most);
    String code = format.attribute("formatCode");
    if (code != null && code.length() <= LONGEST_CODE) {
      codes.put(format.number("numFmtId", -1), code);
    }
  }

  private static void checkCount(int count, int most) {
    if (count == most) {
      throw Refusal.tooLarge(ReadLimit.STYLES, most);
    }
  }
}
