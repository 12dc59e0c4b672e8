package io.github.visiontemplate.poi.internal.workbook;

import static java.util.Objects.requireNonNullElse;

import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.rewrite.XmlVisitor;
import io.github.visiontemplate.poi.internal.xml.XmlText;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The declared content types of a package, and the changes to them. */
public final class ContentTypesEdit {

  private static final String ANY_TYPE = "application/octet-stream";

  private final ContentTypes types;
  private final Set<String> extensions = new HashSet<>();
  private final List<String> added = new ArrayList<>();
  private final Set<PartName> removed = new HashSet<>();
  private final Set<String> forgotten = new HashSet<>();
  private final Map<PartName, String> changed = new HashMap<>();

  private ContentTypesEdit(ContentTypes types) {
    this.types = types;
  }

  /** Reads the content types of a package. */
  public static ContentTypesEdit of(ZipArchive archive) {
    return new ContentTypesEdit(ContentTypes.read(archive));
  }

  /** Declares the type of a new part. */
  public void add(String spelling, String type) {
    String name = XmlText.escaped(RelationshipsEdit.absolute(spelling));
    added.add("Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(name, type));
  }

  /**
   * Declares the type of all parts with a file name extension, unless the package already declares
   * one.
   */
  public void addDefault(String extension, String type) {
    String known = extension.toLowerCase(Locale.ROOT);
    if (!types.isKnown(known) && extensions.add(known)) {
      added.add("Default Extension=\"%s\" ContentType=\"%s\"/>".formatted(extension, type));
    }
  }

  /**
   * Declares the type of an existing part, unless it already has that type. The type is in lower
   * case.
   */
  void change(PartName part, String spelling, String type) {
    if (types.typeOf(part).equals(type)) {
      return;
    }
    if (types.isNamed(part)) {
      changed.put(part, type);
    } else {
      add(spelling, type);
    }
  }

  /** Removes the types whose names contain a word. */
  void forget(String word) {
    forgotten.add(word);
  }

  /** Returns whether a type is added, changed or removed. */
  boolean isChanged() {
    return !added.isEmpty() || !changed.isEmpty() || !removed.isEmpty();
  }

  /** Removes the declarations of some parts. */
  public void remove(Collection<PartName> parts) {
    removed.addAll(parts);
  }

  /** Notes the changed part in a rewriting. */
  public void finish(PartRewriting rewriting) {
    rewriting.ifChanged(ContentTypes.PART, () -> this::rewrite);
  }

  private XmlVisitor rewrite(XmlTag root) {
    added.forEach(entry -> root.append("<" + root.prefix() + entry));
    return this::entry;
  }

  private @Nullable XmlVisitor entry(XmlTag tag) {
    String name = tag.get("PartName");
    PartName part = name == null ? null : PartName.of(name);
    String type = requireNonNullElse(tag.get("ContentType"), "").toLowerCase(Locale.ROOT);
    boolean gone = forgotten.stream().anyMatch(type::contains);
    if (removed.contains(part) || (gone && part != null)) {
      tag.drop();
    } else if (gone) {
      tag.set("ContentType", ANY_TYPE); // other parts may have this extension
    } else if (changed.containsKey(part)) {
      tag.set("ContentType", changed.get(part));
    }
    return null;
  }
}
