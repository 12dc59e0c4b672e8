package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import io.github.visiontemplate.poi.internal.xml.Edition;
import io.github.visiontemplate.poi.internal.xml.XmlText;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The relationships of a part, and the changes to them. */
public final class RelationshipsEdit {

  private static final String NONE =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "</Relationships>";

  private final ZipArchive archive;
  private final PartName owner;
  private final Relationships before;
  private final Set<String> identifiers;
  private final List<String> added = new ArrayList<>();
  private final Set<String> removed = new HashSet<>();

  private RelationshipsEdit(ZipArchive archive, PartName owner) {
    this.archive = archive;
    this.owner = owner;
    this.before = Relationships.of(owner, archive);
    this.identifiers = new HashSet<>(before.identifiers());
  }

  /** Reads the relationships of a part, which may have none. */
  public static RelationshipsEdit of(PartName owner, ZipArchive archive) {
    return new RelationshipsEdit(archive, owner);
  }

  /** Returns the relationships before the changes. */
  public Relationships before() {
    return before;
  }

  /**
   * Adds a relationship and returns its identifier.
   *
   * @param edition the edition of the standard in which the part is written
   * @param kind the kind, such as {@code worksheet}
   * @param spelling the name of the part that the relationship points to, as the archive spells it
   */
  public String add(Edition edition, String kind, String spelling) {
    int number = identifiers.size() + 1;
    while (!identifiers.add("rid" + number)) {
      number++;
    }
    added.add(
        "Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
            .formatted(number, edition.relationships(), kind, XmlText.escaped(relative(spelling))));
    return "rId" + number;
  }

  /** Removes relationships by their identifiers. */
  public void remove(Collection<String> ids) {
    removed.addAll(ids);
  }

  /** Returns whether a relationship was added or removed. */
  boolean isChanged() {
    return !added.isEmpty() || !removed.isEmpty();
  }

  /** Notes the changed relationships part in a rewriting, if something changed. */
  public void finish(PartRewriting rewriting) {
    if (archive.has(owner.relationships())) {
      rewriting.ifChanged(owner.relationships(), () -> this::rewrite);
    } else if (!added.isEmpty()) {
      String name = archive.spelling(owner);
      String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
      rewriting.add(archive.sibling(owner, "_rels/" + file + ".rels"), NONE, this::rewrite);
    }
  }

  /** Returns a part's name with a leading slash, as other parts refer to it. */
  static String absolute(String spelling) {
    String path = spelling.replace('\\', '/');
    return path.startsWith("/") ? path : "/" + path;
  }

  /**
   * Returns the path to a part, relative to the owner's folder. All common programs write relative
   * paths, and some read nothing else.
   */
  private String relative(String spelling) {
    String[] from = archive.spelling(owner).replace('\\', '/').split("/", -1);
    String[] to = spelling.replace('\\', '/').split("/", -1);
    int common = 0;
    while (common < Math.min(from.length, to.length) - 1
        && from[common].equalsIgnoreCase(to[common])) {
      common++;
    }
    return "../".repeat(from.length - 1 - common)
        + String.join("/", List.of(to).subList(common, to.length));
  }

  private XmlVisitor rewrite(XmlTag root) {
    added.forEach(relationship -> root.append("<" + root.prefix() + relationship));
    return this::relationship;
  }

  private @Nullable XmlVisitor relationship(XmlTag tag) {
    String id = tag.get("Id");
    if (id != null && removed.contains(id)) {
      tag.drop();
    }
    return null;
  }
}
