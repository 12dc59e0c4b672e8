package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.xml.XmlReader;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.poi.limit.ReadLimit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The workbook part, which lists the sheets.
 *
 * @param name the name of the workbook part
 * @param sheets the worksheets in the order of their tabs
 * @param date1904 whether dates count from 1904
 * @param mustBeRecalculated whether the stored results of formulas are not final. This is so if the
 *     workbook asks to be calculated when it is opened ({@code fullCalcOnLoad}), as programs write
 *     that do not calculate formulas, or if it was saved before its calculation had ended ({@code
 *     calcCompleted="0"}). {@code forceFullCalc} and an old {@code calcId} do not count: they only
 *     tell how much a program calculates at a time, and which program calculated last
 * @param styles the part that holds the number formats, if there is one
 * @param sharedStrings the part that holds the shared strings, if there is one
 */
public record WorkbookPart(
    PartName name,
    List<SheetPart> sheets,
    boolean date1904,
    boolean mustBeRecalculated,
    Optional<PartName> styles,
    Optional<PartName> sharedStrings) {

  /**
   * One worksheet.
   *
   * @param name the name on its tab
   * @param part the part that holds its cells
   * @param relationship the identifier of the workbook's relationship to the part
   * @param hidden whether its tab is not visible, no matter whether a person or only a program can
   *     show it again
   */
  public record SheetPart(String name, PartName part, String relationship, boolean hidden) {}

  private static final PartName ROOT = PartName.of("");
  private static final PartName USUAL_PLACE = PartName.of("xl/workbook.xml");

  /** Copies the list of sheets. */
  public WorkbookPart {
    sheets = List.copyOf(sheets);
  }

  /**
   * Finds the workbook in a package and reads it.
   *
   * @param maxSheets the maximum number of worksheets
   * @throws io.github.visiontemplate.issue.UnreadableTemplateException if there is no workbook, or
   *     the workbook has no worksheet
   */
  public static WorkbookPart read(ZipArchive archive, int maxSheets) {
    PartName workbook = find(archive);
    ContentTypes.read(archive).refuseOthers(workbook);
    Relationships relationships = Relationships.of(workbook, archive);
    Reading reading = new Reading(archive, relationships, maxSheets);
    XmlReader.read(archive, workbook, reading::root);
    if (reading.sheets.isEmpty()) {
      throw Refusal.corrupt(workbook.toString());
    }
    return new WorkbookPart(
        workbook,
        reading.sheets,
        reading.date1904,
        reading.mustBeRecalculated,
        relationships.first("styles").filter(archive::has),
        relationships.first("sharedStrings").filter(archive::has));
  }

  /** Returns the parts that every workbook needs, and the parts that say where these are. */
  public List<PartName> mainParts() {
    return Stream.of(
            Stream.of(ContentTypes.PART, name, name.relationships()),
            sheets.stream().map(SheetPart::part),
            sheets.stream().map(each -> each.part().relationships()),
            styles.stream(),
            sharedStrings.stream())
        .flatMap(parts -> parts)
        .toList();
  }

  private static PartName find(ZipArchive archive) {
    Optional<PartName> main = Relationships.of(ROOT, archive).first("officeDocument");
    if (main.isEmpty() && archive.has(USUAL_PLACE)) {
      return USUAL_PLACE;
    }
    PackageKinds.refuseOthers(main, archive);
    return main.filter(archive::has)
        .orElseThrow(() -> Refusal.corrupt(main.map(PartName::path).orElse("")));
  }

  private static final class Reading {

    private final ZipArchive archive;
    private final Relationships relationships;
    private final int maxSheets;
    private final List<SheetPart> sheets = new ArrayList<>();
    private final Set<PartName> parts = new HashSet<>();
    private boolean date1904;
    private boolean mustBeRecalculated;

    Reading(ZipArchive archive, Relationships relationships, int maxSheets) {
      this.archive = archive;
      this.relationships = relationships;
      this.maxSheets = maxSheets;
    }

    void root(XmlReader root) {
      root.children(
          child -> {
            switch (child.element()) {
              case "workbookPr" -> date1904 = child.flag("date1904");
              case "calcPr" -> mustBeRecalculated = mustBeRecalculated(child);
              case "sheets" -> child.children(this::sheet);
              default -> {}
            }
          });
    }

    private static boolean mustBeRecalculated(XmlReader calculation) {
      return calculation.flag("fullCalcOnLoad")
          || (calculation.attribute("calcCompleted") != null && !calculation.flag("calcCompleted"));
    }

    private void sheet(XmlReader sheet) {
      String name = sheet.attribute("name");
      String id = sheet.attribute("id");
      relationships
          .byId(id)
          .filter(relationship -> relationship.kind().equals("worksheet"))
          .filter(relationship -> archive.has(relationship.target()))
          .ifPresent(found -> add(name, found.target(), id, isHidden(sheet)));
    }

    private static boolean isHidden(XmlReader sheet) {
      String state = sheet.attribute("state");
      return state != null && !state.equals("visible");
    }

    /**
     * Adds a worksheet. Two tabs for the same part are refused: they would show the same rows
     * twice, and no program writes that.
     */
    private void add(@Nullable String name, PartName part, @Nullable String id, boolean hidden) {
      if (sheets.size() == maxSheets) {
        throw Refusal.tooLarge(ReadLimit.SHEETS, maxSheets);
      }
      if (!parts.add(part)) {
        throw Refusal.corrupt(part.toString());
      }
      sheets.add(new SheetPart(name == null ? "" : name, part, id == null ? "" : id, hidden));
    }
  }
}
