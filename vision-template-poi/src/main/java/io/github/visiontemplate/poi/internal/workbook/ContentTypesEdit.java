package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.sheet.XmlTag;
import io.github.visiontemplate.poi.internal.sheet.XmlText;
import io.github.visiontemplate.poi.internal.sheet.XmlVisitor;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the parts of a package are, what is added to that, and what goes. */
public final class ContentTypesEdit {

  private static final PartName PART = PartName.of("[Content_Types].xml");

  private final Set<String> extensions = new HashSet<>();
  private final List<String> added = new ArrayList<>();
  private final Set<PartName> removed = new HashSet<>();

  private ContentTypesEdit() {}

  /** Reads the types; a package without them, which few programs open, stays without. */
  public static ContentTypesEdit of(ZipArchive archive) {
    ContentTypesEdit edit = new ContentTypesEdit();
    if (archive.has(PART)) {
      XmlPart.read(archive, PART, root -> root.children(edit::read));
    }
    return edit;
  }

  /** Says what a new part is. */
  public void add(String spelling, String type) {
    String name = XmlText.escaped(RelationshipsEdit.absolute(spelling));
    added.add("Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(name, type));
  }

  /** Says what all parts are whose names end like this, unless that is said already. */
  public void addDefault(String extension, String type) {
    if (extensions.add(extension.toLowerCase(Locale.ROOT))) {
      added.add("Default Extension=\"%s\" ContentType=\"%s\"/>".formatted(extension, type));
    }
  }

  /** Says no more what some parts were. */
  public void remove(Collection<PartName> parts) {
    removed.addAll(parts);
  }

  /** Notes the changed part. */
  public void finish(PartRewriting rewriting) {
    rewriting.ifChanged(PART, () -> this::rewrite);
  }

  private void read(XmlPart entry) {
    String extension = entry.attribute("Extension");
    if (extension != null) {
      extensions.add(extension.toLowerCase(Locale.ROOT));
    }
  }

  private XmlVisitor rewrite(XmlTag root) {
    added.forEach(entry -> root.append("<" + root.prefix() + entry));
    return this::entry;
  }

  private @Nullable XmlVisitor entry(XmlTag tag) {
    String name = tag.get("PartName");
    if (name != null && removed.contains(PartName.of(name))) {
      tag.drop();
    }
    return null;
  }
}
