package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.xml.XmlReader;
import io.github.visiontemplate.poi.internal.zip.PartName;
import io.github.visiontemplate.poi.internal.zip.ZipArchive;
import io.github.visiontemplate.poi.limit.ReadLimit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The relationships of a part to other parts. The kind of a relationship is the last step of its
 * type, because that step is the same in Strict and Transitional files.
 */
public final class Relationships {

  /**
   * A relationship to a part of the same package.
   *
   * @param kind the kind, such as {@code worksheet}
   * @param target the part that the relationship points to
   */
  public record Relationship(String kind, PartName target) {}

  private final ZipArchive archive;
  private final PartName owner;
  private final Map<String, Relationship> byId = new LinkedHashMap<>();

  /**
   * The identifiers of all relationships in lower case, including relationships to targets outside
   * the package.
   */
  private final Set<String> identifiers = new HashSet<>();

  private Relationships(ZipArchive archive, PartName owner) {
    this.archive = archive;
    this.owner = owner;
  }

  /** Reads the relationships of a part, which may have none. */
  public static Relationships of(PartName owner, ZipArchive archive) {
    Relationships relationships = new Relationships(archive, owner);
    if (archive.has(owner.relationships())) {
      XmlReader.read(archive, owner.relationships(), root -> root.children(relationships::add));
    }
    return relationships;
  }

  /** Returns the relationship with an identifier. */
  public Optional<Relationship> byId(@Nullable String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns the part that the first relationship of a kind points to. */
  public Optional<PartName> first(String kind) {
    return byId.values().stream()
        .filter(relationship -> relationship.kind().equalsIgnoreCase(kind))
        .map(Relationship::target)
        .findFirst();
  }

  /** Returns the parts that all relationships point to. */
  Collection<PartName> targets() {
    return byId.values().stream().map(Relationship::target).toList();
  }

  /**
   * Returns the parts that the relationships of a kind point to, by the identifiers of the
   * relationships.
   */
  public Map<String, PartName> all(String kind) {
    Map<String, PartName> found = new LinkedHashMap<>();
    byId.forEach(
        (id, relationship) -> {
          if (relationship.kind().equalsIgnoreCase(kind)) {
            found.put(id, relationship.target());
          }
        });
    return found;
  }

  Set<String> identifiers() {
    return Collections.unmodifiableSet(identifiers);
  }

  private void add(XmlReader element) {
    String id = element.attribute("Id");
    identifiers.add(id == null ? "" : id.toLowerCase(Locale.ROOT));
    String type = element.attribute("Type");
    String target = element.attribute("Target");
    if (id != null
        && type != null
        && target != null
        && !"External".equals(element.attribute("TargetMode"))) {
      if (byId.size() == archive.maxParts()) {
        throw Refusal.tooLarge(ReadLimit.PARTS, archive.maxParts());
      }
      byId.put(id, new Relationship(type.substring(type.lastIndexOf('/') + 1), part(target)));
    }
  }

  /**
   * Resolves a target. Some programs write a target as a path from the root but omit the leading
   * slash.
   */
  private PartName part(String target) {
    PartName relative = owner.resolve(target);
    PartName absolute = PartName.of(target);
    return !archive.has(relative) && archive.has(absolute) ? absolute : relative;
  }
}
