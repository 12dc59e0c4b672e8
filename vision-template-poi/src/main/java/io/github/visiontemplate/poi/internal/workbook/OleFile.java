package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.poi.internal.FileKind;
import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.zip.FileBytes;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Recognizes files in the container format of Office 97–2003. Encrypted workbooks of today are in
 * this container, too.
 */
final class OleFile {

  private static final Set<String> OF_ENCRYPTED = Set.of("EncryptedPackage", "EncryptionInfo");
  private static final Set<String> OF_WORKBOOK = Set.of("Workbook", "WORKBOOK", "Book", "BOOK");

  private static final String DATA_SPACES = "\u0006DataSpaces";
  private static final String TRANSFORMS = "TransformInfo";

  private OleFile() {}

  /** Returns the reason to refuse a file in that container. */
  static UnreadableTemplateException refusal(FileBytes bytes) {
    try (POIFSFileSystem file = bytes.asOleFile()) {
      return refusal(file.getRoot());
    } catch (IOException | RuntimeException e) { // POI throws many kinds for a damaged file
      return Refusal.corrupt("");
    }
  }

  private static UnreadableTemplateException refusal(DirectoryEntry root)
      throws FileNotFoundException {
    Set<String> entries = root.getEntryNames();
    if (entries.stream().anyMatch(OF_ENCRYPTED::contains)) {
      return hasLabel(root) ? Refusal.encryptedByLabel() : Refusal.encrypted();
    }
    return entries.stream().anyMatch(OF_WORKBOOK::contains)
        ? Refusal.legacyXls()
        : Refusal.notXlsx(FileKind.OLE2);
  }

  /** Returns whether rights management encrypts the file, as [MS-OFFCRYPTO] 1.3.2 describes it. */
  private static boolean hasLabel(DirectoryEntry root) throws FileNotFoundException {
    return root.hasEntryCaseInsensitive(DATA_SPACES)
        && root.getEntryCaseInsensitive(DATA_SPACES) instanceof DirectoryEntry spaces
        && spaces.hasEntryCaseInsensitive(TRANSFORMS)
        && spaces.getEntryCaseInsensitive(TRANSFORMS) instanceof DirectoryEntry transforms
        && transforms.getEntryNames().stream().anyMatch(name -> name.contains("DRM"));
  }
}
