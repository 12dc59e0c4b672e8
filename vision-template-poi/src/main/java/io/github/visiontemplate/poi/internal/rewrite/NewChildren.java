package io.github.visiontemplate.poi.internal.rewrite;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** New children for an element. Each is put at the place where its kind belongs. */
public final class NewChildren {

  private final ChildOrder order;
  private final SortedMap<Integer, String> waiting = new TreeMap<>();
  private final Set<Integer> optional = new HashSet<>();

  /** Starts without children. */
  public NewChildren(ChildOrder order) {
    this.order = order;
  }

  /** Adds a child. Several children of one kind keep the order of the calls. */
  public void add(String kind, String xml) {
    waiting.merge(order.rank(kind), xml, String::concat);
  }

  /** Adds a child that is left out if the element already has a child of its kind. */
  public void addIfMissing(String kind, String xml) {
    add(kind, xml);
    optional.add(order.rank(kind));
  }

  /**
   * Puts the children into an element. Returns the visitor to use for its existing children.
   *
   * @param others visits the existing children of the element
   */
  public XmlVisitor into(XmlTag parent, XmlVisitor others) {
    SortedMap<Integer, String> left = new TreeMap<>(waiting);
    parent.append(() -> String.join("", left.values()));
    return child -> {
      int rank = order.rank(child.name());
      SortedMap<Integer, String> passed = left.headMap(rank);
      child.before(String.join("", passed.values()));
      passed.clear();
      if (optional.contains(rank)) {
        left.remove(rank);
      }
      return others.visit(child);
    };
  }
}
