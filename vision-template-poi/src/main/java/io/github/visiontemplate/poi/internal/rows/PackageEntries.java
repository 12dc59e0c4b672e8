package io.github.visiontemplate.poi.internal.rows;

import io.github.visiontemplate.poi.internal.sheet.XmlVisitor;
import io.github.visiontemplate.poi.internal.zip.PartName;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes parts that are gone out of the lists that a package keeps of its parts. */
final class PackageEntries {

  private PackageEntries() {}

  /** Returns who takes them out of the list of content types. */
  static XmlVisitor ofParts(Set<PartName> gone) {
    return without(
        "Override", "PartName", name -> name != null && gone.contains(PartName.of(name)));
  }

  /** Returns who takes them out of the relationships of a part. */
  static XmlVisitor ofRelationships(Set<String> gone) {
    return without("Relationship", "Id", id -> id != null && gone.contains(id));
  }

  private static XmlVisitor without(
      String element, String attribute, Predicate<@Nullable String> gone) {
    return root ->
        tag -> {
          if (tag.name().equals(element) && gone.test(tag.get(attribute))) {
            tag.drop();
          }
          return null;
        };
  }
}
