package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.sheet.XmlText;
import io.github.visiontemplate.poi.internal.zip.PartChanges;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What a part points to, and what is added to that. */
public final class RelationshipsEdit {

  private static final String NONE =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "</Relationships>";

  private final ZipArchive archive;
  private final PartName owner;
  private final Namespace namespace;
  private final XmlEdit edit;
  private final Set<String> identifiers = new HashSet<>();
  private boolean changed;

  private RelationshipsEdit(ZipArchive archive, PartName owner, Namespace namespace, XmlEdit edit) {
    this.archive = archive;
    this.owner = owner;
    this.namespace = namespace;
    this.edit = edit;
    edit.root().children().forEach(each -> identifiers.add(lower(each.attribute("Id"))));
  }

  /** Reads the relationships of a part; none if it has none. */
  public static RelationshipsEdit of(PartName owner, ZipArchive archive, Namespace namespace) {
    PartName part = owner.relationships();
    XmlEdit edit = archive.has(part) ? XmlEdit.read(archive, part) : XmlEdit.of(NONE);
    return new RelationshipsEdit(archive, owner, namespace, edit);
  }

  /**
   * Adds a relationship and returns its identifier.
   *
   * @param kind such as {@code worksheet}
   * @param spelling the part that it points to, as the archive spells it
   */
  public String add(String kind, String spelling) {
    int number = identifiers.size() + 1;
    while (!identifiers.add("rid" + number)) {
      number++;
    }
    edit.root()
        .append(
            "<%sRelationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                .formatted(
                    edit.root().prefix(),
                    number,
                    namespace.relationships(),
                    kind,
                    XmlText.escaped(absolute(spelling))));
    changed = true;
    return "rId" + number;
  }

  /** Notes the changed part, if it is changed. */
  public void finish(PartChanges changes) {
    PartName part = owner.relationships();
    if (changed && archive.has(part)) {
      changes.replace(part, edit::writeTo);
    } else if (changed) {
      String name = archive.spelling(owner);
      String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
      changes.add(archive.besides(owner, "_rels/" + file + ".rels"), edit::writeTo);
    }
  }

  /** Returns the name by which parts point to a part. */
  static String absolute(String spelling) {
    String path = spelling.replace('\\', '/');
    return path.startsWith("/") ? path : "/" + path;
  }

  private static String lower(@org.jspecify.annotations.Nullable String identifier) {
    return identifier == null ? "" : identifier.toLowerCase(Locale.ROOT);
  }
}
