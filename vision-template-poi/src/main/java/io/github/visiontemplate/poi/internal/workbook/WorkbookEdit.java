package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.sheet.XmlText;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The part that lists the sheets, with a sheet put first. */
public final class WorkbookEdit {

  private static final String FILTER = "_xlnm._FilterDatabase";
  private static final List<String> SEQUENCE =
      List.of(
          "fileVersion",
          "fileSharing",
          "workbookPr",
          "workbookProtection",
          "bookViews",
          "sheets",
          "functionGroups",
          "externalReferences",
          "definedNames",
          "calcPr",
          "oleSize",
          "customWorkbookViews",
          "pivotCaches",
          "smartTagPr",
          "smartTagTypes",
          "webPublishing",
          "fileRecoveryPr",
          "webPublishObjects",
          "extLst");

  private final XmlEdit edit;
  private final XmlElement root;
  private final XmlElement list;
  private final List<XmlElement> sheets;

  /** The names that must be kept out of the list, for they are written anew. */
  private @Nullable String filtered;

  private String filterRange = "";

  private WorkbookEdit(XmlEdit edit) {
    this.edit = edit;
    this.root = edit.root();
    this.list = root.child("sheets").orElseThrow();
    this.sheets = list.children("sheet");
  }

  /** Reads the part. */
  public static WorkbookEdit read(ZipArchive archive, PartName part) {
    return new WorkbookEdit(XmlEdit.read(archive, part));
  }

  /** Returns the edition of the standard. */
  public Namespace namespace() {
    return Namespace.of(root);
  }

  /** Tells whether there is a sheet of that name, in any case of its letters. */
  public boolean hasSheet(String name) {
    return sheets.stream().anyMatch(sheet -> name.equalsIgnoreCase(sheet.attribute("name")));
  }

  /**
   * Makes a sheet the first and the one that is shown.
   *
   * @param relationship the sheet's relationship
   * @param name the name of a new sheet; one that is there keeps its own
   */
  public void putFirst(String relationship, String name) {
    int old = place(relationship);
    list.prepend(old < 0 ? added(relationship, name) : moved(sheets.get(old)));
    if (old >= 0) {
      sheets.get(old).replaceWith("");
    }
    root.child("bookViews").ifPresentOrElse(this::showFirst, this::addView);
    rewriteNames(old);
  }

  /**
   * Names the range of a sheet's filter, as spreadsheet programs do.
   *
   * @param range such as {@code $A$1:$T$20}; nothing for no filter
   */
  public void filter(String relationship, String range) {
    filtered = relationship;
    filterRange = range;
  }

  /** Returns the changed part. */
  public XmlEdit edit() {
    return edit;
  }

  private String added(String relationship, String name) {
    long sheetId =
        sheets.stream().mapToInt(sheet -> sheet.number("sheetId", 0)).max().orElse(0) + 1L;
    return "<%ssheet name=\"%s\" sheetId=\"%d\" xmlns:r=\"%s\" r:id=\"%s\"/>"
        .formatted(
            list.prefix(),
            XmlText.escaped(name),
            sheetId,
            namespace().relationships(),
            relationship);
  }

  private static String moved(XmlElement sheet) {
    XmlEdit copy = XmlEdit.of(sheet.source());
    copy.root().drop("state");
    return copy.result();
  }

  private void showFirst(XmlElement views) {
    for (XmlElement view : views.children("workbookView")) {
      view.set("activeTab", "0");
      view.drop("firstSheet");
    }
  }

  private void addView() {
    String prefix = root.prefix();
    root.insert(
        SEQUENCE,
        "bookViews",
        "<%1$sbookViews><%1$sworkbookView activeTab=\"0\"/></%1$sbookViews>".formatted(prefix));
  }

  /** Names that belong to one sheet say so by its place, which changes. */
  private void rewriteNames(int old) {
    Optional<XmlElement> names = root.child("definedNames");
    int filteredPlace = filtered == null ? -1 : place(Objects.requireNonNull(filtered));
    for (XmlElement name : names.map(XmlElement::children).orElse(List.of())) {
      int place = name.number("localSheetId", -1);
      if (place >= 0 && place == filteredPlace && FILTER.equals(name.attribute("name"))) {
        name.replaceWith("");
      } else if (place >= 0) {
        name.set("localSheetId", Integer.toString(newPlace(place, old)));
      }
    }
    if (filteredPlace >= 0 && !filterRange.isEmpty()) {
      addFilter(names, sheets.get(filteredPlace), newPlace(filteredPlace, old));
    }
  }

  private void addFilter(Optional<XmlElement> names, XmlElement sheet, int place) {
    String prefix = root.prefix();
    String name = Objects.requireNonNullElse(sheet.attribute("name"), "");
    String written =
        "<%1$sdefinedName name=\"%2$s\" localSheetId=\"%3$d\" hidden=\"1\">%4$s!%5$s</%1$sdefinedName>"
            .formatted(prefix, FILTER, place, XmlText.escaped(quoted(name)), filterRange);
    names.ifPresentOrElse(
        list -> list.prepend(written),
        () ->
            root.insert(
                SEQUENCE,
                "definedNames",
                "<%1$sdefinedNames>%2$s</%1$sdefinedNames>".formatted(prefix, written)));
  }

  private static int newPlace(int place, int old) {
    if (place == old) {
      return 0;
    }
    return old >= 0 && place > old ? place : place + 1;
  }

  private int place(String relationship) {
    return IntStream.range(0, sheets.size())
        .filter(i -> relationship.equals(sheets.get(i).attribute("id")))
        .findFirst()
        .orElse(-1);
  }

  /** Returns a sheet's name as references have it. */
  public static String quoted(String sheetName) {
    return "'" + sheetName.replace("'", "''") + "'";
  }
}
