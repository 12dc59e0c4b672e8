package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.rewrite.ChildOrder;
import io.github.visiontemplate.poi.internal.rewrite.NewChildren;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import io.github.visiontemplate.poi.internal.xml.Edition;
import io.github.visiontemplate.poi.internal.xml.XmlText;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The changes to the workbook part: a sheet becomes the first, or sheets are left out. Defined
 * names and the view refer to other sheets by their positions, which are adjusted.
 */
public final class WorkbookEdit {

  private static final String FILTER = "_xlnm._FilterDatabase";
  private static final String REPEATED_ROWS = "_xlnm.Print_Titles";

  private final PartName part;
  private final SheetList list;
  private final String prefix;

  /** The sheet that becomes the first: its relationship, its old position, and its element. */
  private String first = "";

  private int firstPlace = SheetList.NOWHERE;
  private String firstSheet = "";

  /** The relationships of the sheets that are left out. */
  private final Set<String> gone = new HashSet<>();

  /** The formulas of names that are written again. A name with an empty formula is left out. */
  private final Map<LocalName, String> names = new TreeMap<>();

  /**
   * A name that belongs to a sheet, which is given by its old position. Filters come first, because
   * they are written again by each copy and repeated rows are not.
   */
  private record LocalName(int place, String name) implements Comparable<LocalName> {

    @Override
    public int compareTo(LocalName other) {
      return Comparator.comparingInt(LocalName::place)
          .thenComparing(LocalName::name, Comparator.reverseOrder())
          .compare(this, other);
    }
  }

  private WorkbookEdit(PartName part, SheetList list) {
    this.part = part;
    this.list = list;
    this.prefix = list.workbook().prefix();
  }

  /**
   * Reads the workbook part.
   *
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the part is missing,
   *     damaged or too large
   */
  public static WorkbookEdit read(ZipArchive archive, PartName part) {
    return new WorkbookEdit(part, SheetList.read(archive, part));
  }

  /** Returns the edition of the standard in which the workbook is written. */
  public Edition edition() {
    return Edition.of(list.workbook());
  }

  /**
   * Returns the names of all sheets in lower case, because names are compared without regard to
   * case.
   */
  public Set<String> names() {
    return list.sheets().stream()
        .flatMap(sheet -> Stream.ofNullable(sheet.attribute("name")))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** Returns the old position of a sheet, or -1 if the part does not list it. */
  public int place(String relationship) {
    return list.place(relationship);
  }

  /** Leaves sheets out. At least one visible sheet must remain. */
  public void remove(Collection<String> relationships) {
    gone.addAll(relationships);
  }

  /**
   * Makes a sheet the first and the active sheet.
   *
   * @param relationship the sheet's relationship
   * @param name the name if the sheet is new; an existing sheet keeps its name
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if the part does not have
   *     exactly one list of sheets
   */
  public void putFirst(String relationship, String name) {
    if (list.workbook().children("sheets").size() != 1) {
      throw Refusal.corrupt(part.toString());
    }
    first = relationship;
    firstPlace = list.place(relationship);
    firstSheet =
        firstPlace == SheetList.NOWHERE
            ? added(relationship, name)
            : list.sheets().get(firstPlace).with("state", null).source();
  }

  /**
   * Sets the defined name that holds the range of a sheet's filter, as spreadsheet programs do.
   *
   * @param range the range, such as {@code $A$1:$T$20}; empty if there is no filter
   */
  public void filter(String relationship, String range) {
    int place = list.place(relationship);
    if (place != SheetList.NOWHERE) {
      String formula = range.isEmpty() ? "" : quoted(name(place)) + "!" + range;
      names.put(new LocalName(place, FILTER), formula);
    }
  }

  /**
   * Sets the rows that are printed on each page of a sheet.
   *
   * @param sheetName the name of the sheet, which may be new
   * @param first the first row; 0 if no row is repeated
   */
  public void repeatedRows(String relationship, String sheetName, int first, int last) {
    names.put(
        new LocalName(list.place(relationship), REPEATED_ROWS),
        first == 0 ? "" : "%s!$%d:$%d".formatted(quoted(sheetName), first, last));
  }

  /** Sets the rows that are printed on each page of an existing sheet, unless it has such rows. */
  public void repeatedRowsIfNone(String relationship, int first, int last) {
    int place = list.place(relationship);
    if (place != SheetList.NOWHERE && !hasRepeatedRows(place)) {
      repeatedRows(relationship, name(place), first, last);
    }
  }

  private boolean hasRepeatedRows(int place) {
    return list.workbook().child("definedNames").stream()
        .flatMap(names -> names.children("definedName").stream())
        .filter(name -> REPEATED_ROWS.equals(name.attribute("name")))
        .anyMatch(name -> name.number("localSheetId", SheetList.NOWHERE) == place);
  }

  private String name(int place) {
    return Objects.requireNonNullElse(list.sheets().get(place).attribute("name"), "");
  }

  /** Notes the workbook part in a rewriting, if it is changed. */
  public void finish(PartRewriting rewriting) {
    rewriting.ifChanged(part, () -> this::rewrite);
  }

  private String added(String relationship, String name) {
    long sheetId =
        list.sheets().stream().mapToInt(sheet -> sheet.number("sheetId", 0)).max().orElse(0) + 1L;
    return "<%ssheet name=\"%s\" sheetId=\"%d\" xmlns:r=\"%s\" r:id=\"%s\"/>"
        .formatted(prefix, XmlText.escaped(name), sheetId, edition().relationships(), relationship);
  }

  private XmlVisitor rewrite(XmlTag tag) {
    NewChildren missing = new NewChildren(ChildOrder.WORKBOOK);
    if (!first.isEmpty() && list.workbook().child("bookViews").isEmpty()) {
      missing.add("bookViews", in("bookViews", "<" + prefix + "workbookView activeTab=\"0\"/>"));
    }
    String written = writtenNames();
    if (list.workbook().child("definedNames").isEmpty() && !written.isEmpty()) {
      missing.add("definedNames", in("definedNames", written));
    }
    return missing.into(tag, this::child);
  }

  private @Nullable XmlVisitor child(XmlTag tag) {
    switch (tag.name()) {
      case "sheets" -> {
        tag.prepend(firstSheet);
        return this::sheet;
      }
      case "bookViews" -> {
        return this::view;
      }
      case "definedNames" -> {
        if (!gone.isEmpty()) {
          tag.hold().whileFilled();
        }
        tag.prepend(writtenNames());
        return this::name;
      }
      default -> {
        return null;
      }
    }
  }

  private @Nullable XmlVisitor sheet(XmlTag tag) {
    String relationship = tag.relationship();
    if (first.equals(relationship) || gone.contains(relationship)) {
      tag.drop();
    }
    return null;
  }

  private @Nullable XmlVisitor view(XmlTag tag) {
    boolean moved = !first.isEmpty() || !gone.isEmpty();
    if (moved && tag.name().equals("workbookView")) {
      tag.set("activeTab", Integer.toString(shown(tag.number("activeTab", 0))));
      tag.set("firstSheet", null);
    }
    return null;
  }

  /** Adjusts the position of the sheet that a name belongs to. */
  private @Nullable XmlVisitor name(XmlTag tag) {
    int place = tag.number("localSheetId", SheetList.NOWHERE);
    String name = Objects.requireNonNullElse(tag.get("name"), "");
    if (isGone(place) || (place >= 0 && names.containsKey(new LocalName(place, name)))) {
      tag.drop();
    } else if (place >= 0) {
      tag.set("localSheetId", Integer.toString(newPlace(place)));
    }
    return null;
  }

  private String writtenNames() {
    return names.entrySet().stream()
        .filter(name -> !name.getValue().isEmpty())
        .map(name -> written(name.getKey(), name.getValue()))
        .collect(Collectors.joining());
  }

  private String written(LocalName name, String formula) {
    return "<%1$sdefinedName name=\"%2$s\" localSheetId=\"%3$d\"%4$s>%5$s</%1$sdefinedName>"
        .formatted(
            prefix,
            name.name(),
            newPlace(name.place()),
            name.name().equals(FILTER) ? " hidden=\"1\"" : "",
            XmlText.escaped(formula));
  }

  private String in(String element, String content) {
    return "<%1$s%2$s>%3$s</%1$s%2$s>".formatted(prefix, element, content);
  }

  /** Returns the new position of the active sheet, given its old position. */
  private int shown(int active) {
    if (!first.isEmpty()) {
      return 0;
    }
    return newPlace(isGone(active) ? firstShown() : active);
  }

  private int firstShown() {
    return IntStream.range(0, list.sheets().size())
        .filter(place -> !isGone(place) && SheetList.isShown(list.sheets().get(place)))
        .findFirst()
        .orElse(0);
  }

  private int newPlace(int place) {
    if (!first.isEmpty() && place == firstPlace) {
      return 0;
    }
    boolean behindNew = !first.isEmpty() && (firstPlace == SheetList.NOWHERE || place < firstPlace);
    int before =
        (int)
            IntStream.range(0, Math.min(place, list.sheets().size())).filter(this::isGone).count();
    return place - before + (behindNew ? 1 : 0);
  }

  private boolean isGone(int place) {
    return place >= 0
        && place < list.sheets().size()
        && gone.contains(SheetList.relationship(list.sheets().get(place)));
  }

  /** Returns a sheet's name in quotes, as references write it. */
  public static String quoted(String sheetName) {
    return "'" + sheetName.replace("'", "''") + "'";
  }
}
