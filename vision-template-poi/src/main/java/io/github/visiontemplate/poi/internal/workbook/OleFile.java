package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.internal.FileKind;
import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.zip.FileBytes;
import java.io.IOException;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Recognizes files in the container format of Office 97–2003. Encrypted workbooks of today are in
 * this container, too.
 */
final class OleFile {

  private static final Set<String> OF_ENCRYPTED = Set.of("EncryptedPackage", "EncryptionInfo");
  private static final Set<String> OF_WORKBOOK = Set.of("Workbook", "WORKBOOK", "Book", "BOOK");

  private OleFile() {}

  /** Returns the reason to refuse a file in that container. */
  static UnreadableTemplateException refusal(FileBytes bytes) {
    try (POIFSFileSystem file = bytes.asOleFile()) {
      return refusal(file.getRoot().getEntryNames());
    } catch (IOException | RuntimeException e) { // POI throws many kinds for a damaged file
      return Refusal.corrupt("");
    }
  }

  private static UnreadableTemplateException refusal(Set<String> entries) {
    if (entries.stream().anyMatch(OF_ENCRYPTED::contains)) {
      return Refusal.encrypted();
    }
    return entries.stream().anyMatch(OF_WORKBOOK::contains)
        ? Refusal.legacyXls()
        : Refusal.notXlsx(FileKind.OLE2);
  }
}
