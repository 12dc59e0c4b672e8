package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.sheet.XmlText;
import io.github.visiontemplate.poi.internal.zip.PartChanges;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.Optional;

/** What the parts of a package are, and what is added to that. */
public final class ContentTypesEdit {

  private static final PartName PART = PartName.of("[Content_Types].xml");

  private final Optional<XmlEdit> edit;

  private ContentTypesEdit(Optional<XmlEdit> edit) {
    this.edit = edit;
  }

  /** Reads the types; a package without them, which few programs open, stays without. */
  public static ContentTypesEdit of(ZipArchive archive) {
    return new ContentTypesEdit(
        archive.has(PART) ? Optional.of(XmlEdit.read(archive, PART)) : Optional.empty());
  }

  /** Says what a new part is. */
  public void add(String spelling, String type) {
    append(
        "Override",
        "PartName=\"%s\" ContentType=\"%s\""
            .formatted(XmlText.escaped(RelationshipsEdit.absolute(spelling)), type));
  }

  /** Says what all parts are whose names end like this, unless that is said already. */
  public void addDefault(String extension, String type) {
    boolean known =
        edit.stream()
            .flatMap(types -> types.root().children("Default").stream())
            .anyMatch(each -> extension.equalsIgnoreCase(each.attribute("Extension")));
    if (!known) {
      append("Default", "Extension=\"%s\" ContentType=\"%s\"".formatted(extension, type));
    }
  }

  /** Notes the changed part. */
  public void finish(PartChanges changes) {
    edit.ifPresent(types -> changes.replace(PART, types::writeTo));
  }

  private void append(String element, String attributes) {
    edit.map(XmlEdit::root)
        .ifPresent(root -> root.append("<" + root.prefix() + element + " " + attributes + "/>"));
  }
}
