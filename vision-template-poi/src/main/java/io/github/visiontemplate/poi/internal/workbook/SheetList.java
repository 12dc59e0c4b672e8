package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.xml.XmlElement;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The sheets as the workbook's part lists them, in the order of their tabs: also those that hold no
 * cells, such as charts.
 *
 * @param workbook the part
 * @param sheets the elements of the sheets
 * @param places the place of each sheet, from 0, by its relationship
 */
public record SheetList(XmlElement workbook, List<XmlElement> sheets, Map<String, Integer> places) {

  /** In the place of a sheet that is not listed. */
  static final int NOWHERE = -1;

  /**
   * Reads the part.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if it is missing, damaged or
   *     too large
   */
  public static SheetList read(ZipArchive archive, PartName part) {
    XmlElement workbook = XmlElement.read(archive, part);
    List<XmlElement> sheets =
        workbook.children("sheets").stream()
            .flatMap(list -> list.children("sheet").stream())
            .toList();
    Map<String, Integer> places = new HashMap<>();
    for (int place = 0; place < sheets.size(); place++) {
      places.putIfAbsent(relationship(sheets.get(place)), place);
    }
    return new SheetList(workbook, sheets, places);
  }

  /** Returns the place of a sheet by its relationship, or {@link #NOWHERE}. */
  int place(String relationship) {
    return places.getOrDefault(relationship, NOWHERE);
  }

  /** Returns the number by which other parts know a sheet; empty if it has none. */
  public String id(String relationship) {
    int place = place(relationship);
    String id = place < 0 ? null : sheets.get(place).attribute("sheetId");
    return Objects.requireNonNullElse(id, "");
  }

  /** Returns whether the tab of a listed sheet is shown. */
  static boolean isShown(XmlElement sheet) {
    String state = sheet.attribute("state");
    return state == null || state.equals("visible");
  }

  /** Returns the relationship of a listed sheet; empty if it has none. */
  static String relationship(XmlElement sheet) {
    return Objects.requireNonNullElse(sheet.attribute("id"), "");
  }
}
