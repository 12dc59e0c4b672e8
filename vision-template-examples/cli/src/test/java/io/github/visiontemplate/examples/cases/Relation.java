package io.github.visiontemplate.examples.cases;

import java.net.URI;
import java.util.List;
import org.w3c.dom.Element;

/**
 * A relationship between parts.
 *
 * @param id its id
 * @param type the last word of its type, as {@code comments}
 * @param target the target as it is written
 * @param part the part that the target means
 */
record Relation(String id, String type, String target, String part) {

  /** Returns the relationships of a part. */
  static List<Relation> of(Parts parts, String source) {
    int slash = source.lastIndexOf('/') + 1;
    String relations = source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
    return parts.has(relations)
        ? parts.elements(relations, "Relationship").stream()
            .map(element -> of(element, source))
            .toList()
        : List.of();
  }

  private static Relation of(Element element, String source) {
    String type = element.getAttribute("Type");
    String target = element.getAttribute("Target");
    return new Relation(
        element.getAttribute("Id"),
        type.substring(type.lastIndexOf('/') + 1),
        target,
        URI.create("/" + source).resolve(target).getPath().substring(1));
  }
}
