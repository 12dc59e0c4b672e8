package io.github.visiontemplate.examples.cases;

import java.util.List;
import java.util.stream.IntStream;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** XML by local names: programs choose their prefixes. */
final class Xml {

  private Xml() {}

  static List<Element> all(Document document, String name) {
    return list(document.getElementsByTagNameNS("*", name));
  }

  static List<Element> all(Element element, String name) {
    return list(element.getElementsByTagNameNS("*", name));
  }

  /** Returns the attribute of a local name that has a prefix, as {@code r:id} for {@code id}. */
  static String attribute(Element element, String name) {
    return IntStream.range(0, element.getAttributes().getLength())
        .mapToObj(index -> (Attr) element.getAttributes().item(index))
        .filter(attribute -> name.equals(attribute.getLocalName()) && attribute.getPrefix() != null)
        .map(Node::getNodeValue)
        .findFirst()
        .orElse("");
  }

  static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }

  private static List<Element> list(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(index -> (Element) nodes.item(index))
        .toList();
  }
}
