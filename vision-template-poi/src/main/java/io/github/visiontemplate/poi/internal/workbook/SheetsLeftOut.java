package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.xml.XmlElement;
import io.github.visiontemplate.poi.internal.xml.XmlTag;
import io.github.visiontemplate.poi.internal.xml.XmlVisitor;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The part that lists the sheets without some of them. Names of the others and the view count their
 * places, which change.
 */
public final class SheetsLeftOut implements XmlVisitor {

  private final SheetList list;
  private final Set<String> gone;

  private SheetsLeftOut(SheetList list, Set<String> gone) {
    this.list = list;
    this.gone = gone;
  }

  /**
   * Reads the part.
   *
   * @param gone the relationships of the sheets that go; not all that are shown
   */
  public static SheetsLeftOut of(ZipArchive archive, PartName workbook, Set<String> gone) {
    return new SheetsLeftOut(SheetList.read(archive, workbook), gone);
  }

  /** Returns the place of a sheet in the part as it was; -1 for one that it does not list. */
  public int place(String relationship) {
    return list.place(relationship);
  }

  @Override
  public @Nullable XmlVisitor visit(XmlTag root) {
    return gone.isEmpty() ? null : this::child;
  }

  private @Nullable XmlVisitor child(XmlTag tag) {
    return switch (tag.name()) {
      case "sheets" -> this::sheet;
      case "bookViews" -> this::view;
      case "definedNames" -> {
        tag.hold().whileFilled();
        yield this::name;
      }
      default -> null;
    };
  }

  private @Nullable XmlVisitor sheet(XmlTag tag) {
    if (gone.contains(tag.relationship())) {
      tag.drop();
    }
    return null;
  }

  private @Nullable XmlVisitor view(XmlTag tag) {
    if (tag.name().equals("workbookView")) {
      int active = tag.number("activeTab", 0);
      tag.set("activeTab", Integer.toString(newPlace(isGone(active) ? firstShown() : active)));
      tag.set("firstSheet", null);
    }
    return null;
  }

  private @Nullable XmlVisitor name(XmlTag tag) {
    int place = tag.number("localSheetId", SheetList.NOWHERE);
    if (isGone(place)) {
      tag.drop();
    } else if (place >= 0) {
      tag.set("localSheetId", Integer.toString(newPlace(place)));
    }
    return null;
  }

  private int firstShown() {
    return IntStream.range(0, list.sheets().size())
        .filter(place -> !isGone(place) && isShown(list.sheets().get(place)))
        .findFirst()
        .orElse(0);
  }

  private static boolean isShown(XmlElement sheet) {
    String state = sheet.attribute("state");
    return state == null || state.equals("visible");
  }

  private int newPlace(int place) {
    return place - (int) IntStream.range(0, place).filter(this::isGone).count();
  }

  private boolean isGone(int place) {
    return place >= 0
        && place < list.sheets().size()
        && gone.contains(SheetList.relationship(list.sheets().get(place)));
  }
}
