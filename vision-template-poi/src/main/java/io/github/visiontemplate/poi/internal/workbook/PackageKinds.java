package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.FileKind;
import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.Map;
import java.util.Optional;

/** Recognizes packages of other programs, which are zip archives, too. */
final class PackageKinds {

  private static final Map<String, FileKind> BY_FOLDER =
      Map.of("word", FileKind.DOCX, "ppt", FileKind.PPTX);
  private static final PartName OPEN_DOCUMENT = PartName.of("content.xml");

  private PackageKinds() {}

  /**
   * Refuses an archive that names no main part, or whose main part is clearly not an XML workbook.
   */
  static void refuseOthers(Optional<PartName> main, ZipArchive archive) {
    if (main.isEmpty()) {
      throw Refusal.notXlsx(archive.has(OPEN_DOCUMENT) ? FileKind.ODS : FileKind.ZIP);
    }
    String path = main.get().path();
    FileKind folder = BY_FOLDER.get(path.replaceFirst("/.*", ""));
    if (folder != null) {
      throw Refusal.notXlsx(folder);
    }
    if (path.endsWith(".bin")) {
      throw Refusal.notXlsx(FileKind.XLSB);
    }
  }
}
