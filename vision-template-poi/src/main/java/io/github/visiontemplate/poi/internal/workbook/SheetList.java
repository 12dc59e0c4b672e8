package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.xml.XmlElement;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The sheets as the workbook part lists them, in the order of their tabs. The list includes sheets
 * without cells, such as chart sheets.
 *
 * @param workbook the root element of the workbook part
 * @param sheets the sheet elements
 * @param places the position of each sheet, from 0, by its relationship
 */
public record SheetList(XmlElement workbook, List<XmlElement> sheets, Map<String, Integer> places) {

  /** The position of a sheet that is not in the list. */
  static final int NOWHERE = -1;

  /**
   * Reads the workbook part.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the part is missing,
   *     damaged or too large
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

  /** Returns the position of a sheet, given by its relationship, or {@link #NOWHERE}. */
  int place(String relationship) {
    return places.getOrDefault(relationship, NOWHERE);
  }

  /**
   * Returns the identifier that other parts use for a sheet, or an empty string if there is none.
   */
  public String id(String relationship) {
    int place = place(relationship);
    String id = place < 0 ? null : sheets.get(place).attribute("sheetId");
    return Objects.requireNonNullElse(id, "");
  }

  /** Returns whether a listed sheet's tab is visible. */
  static boolean isShown(XmlElement sheet) {
    String state = sheet.attribute("state");
    return state == null || state.equals("visible");
  }

  /** Returns the relationship of a listed sheet, or an empty string if it has none. */
  static String relationship(XmlElement sheet) {
    return Objects.requireNonNullElse(sheet.attribute("id"), "");
  }
}
