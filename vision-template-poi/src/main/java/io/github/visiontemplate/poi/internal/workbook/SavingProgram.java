package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.internal.xml.XmlReader;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;

/** The program that last saved a workbook, as the document properties name it. */
public final class SavingProgram {

  private static final PartName ROOT = PartName.of("");
  private static final int LONGEST = 100;

  private SavingProgram() {}

  /**
   * Returns whether gnumeric saved the workbook. Gnumeric leaves out the style of a cell if it is
   * the style of the column, while for all other programs a cell without a style has the first one.
   * Properties that cannot be read name no program, because a workbook does not need them.
   */
  public static boolean isGnumeric(ZipArchive archive) {
    boolean[] found = {false};
    try {
      Relationships.of(ROOT, archive)
          .first("extended-properties")
          .filter(archive::has)
          .ifPresent(
              part ->
                  XmlReader.read(
                      archive, part, root -> root.children(each -> found[0] |= isGnumeric(each))));
    } catch (UnreadableTemplateException e) {
      return false;
    }
    return found[0];
  }

  private static boolean isGnumeric(XmlReader property) {
    return property.element().equals("Application")
        && property.text(LONGEST).strip().equalsIgnoreCase("gnumeric");
  }
}
