package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.FileKind;
import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.xml.XmlReader;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.poi.limit.ReadLimit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The content types that a package declares for its parts (ECMA-376 part 2, 10.1.2). Spreadsheet
 * programs open a package only if it declares its main part to be a workbook.
 */
final class ContentTypes {

  static final PartName PART = PartName.of("[Content_Types].xml");
  private static final String SPREADSHEET_MAIN =
      "application/vnd\\.(openxmlformats-officedocument\\.spreadsheetml\\.(sheet|template)"
          + "|ms-excel\\.(sheet|template|addin)\\.macroenabled)\\.main\\+xml";

  private final Map<PartName, String> byPart = new HashMap<>();
  private final Map<String, String> byExtension = new HashMap<>();

  private ContentTypes() {}

  /** Reads the part with the content types, which every package must have. */
  static ContentTypes read(ZipArchive archive) {
    ContentTypes types = new ContentTypes();
    XmlReader.read(archive, PART, root -> root.children(entry -> types.add(entry, archive)));
    return types;
  }

  /** Refuses a main part whose declared type is not an XML workbook. */
  void refuseOthers(PartName main) {
    String type = typeOf(main);
    if (!type.matches(SPREADSHEET_MAIN)) {
      throw refusal(type);
    }
  }

  /** Returns the type of a part in lower case, or an empty string if none is declared. */
  String typeOf(PartName part) {
    String path = part.path();
    String extension = path.substring(path.lastIndexOf('.') + 1);
    return byPart.getOrDefault(part, byExtension.getOrDefault(extension, ""));
  }

  /**
   * Returns whether a type is declared for the part itself, not only for its file name extension.
   */
  boolean isNamed(PartName part) {
    return byPart.containsKey(part);
  }

  /** Returns whether a type is declared for a file name extension, given in lower case. */
  boolean isKnown(String extension) {
    return byExtension.containsKey(extension);
  }

  private static RuntimeException refusal(String type) {
    if (type.contains("wordprocessingml")) {
      return Refusal.notXlsx(FileKind.DOCX);
    }
    if (type.contains("presentationml")) {
      return Refusal.notXlsx(FileKind.PPTX);
    }
    return type.contains("sheet.binary")
        ? Refusal.notXlsx(FileKind.XLSB)
        : Refusal.corrupt(PART.toString());
  }

  private void add(XmlReader entry, ZipArchive archive) {
    String type = entry.attribute("ContentType");
    String part = entry.attribute("PartName");
    String extension = entry.attribute("Extension");
    if (byPart.size() + byExtension.size() == archive.maxParts()) {
      throw Refusal.tooLarge(ReadLimit.PARTS, archive.maxParts());
    }
    if (type != null && part != null) {
      byPart.put(PartName.of(part), type.strip().toLowerCase(Locale.ROOT));
    } else if (type != null && extension != null) {
      byExtension.put(extension.toLowerCase(Locale.ROOT), type.strip().toLowerCase(Locale.ROOT));
    }
  }
}
