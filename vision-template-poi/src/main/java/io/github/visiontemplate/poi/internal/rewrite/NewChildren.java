package io.github.visiontemplate.poi.internal.rewrite;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Children that an element gets, each put where its kind belongs. */
public final class NewChildren {

  private final ChildOrder order;
  private final SortedMap<Integer, String> waiting = new TreeMap<>();
  private final Set<Integer> optional = new HashSet<>();

  /** Begins with none. */
  public NewChildren(ChildOrder order) {
    this.order = order;
  }

  /** Adds a child; several of one kind are in the order of calls. */
  public void add(String kind, String xml) {
    waiting.merge(order.rank(kind), xml, String::concat);
  }

  /** Adds a child, unless there is one of its kind when they are put into the element. */
  public void addIfMissing(String kind, String xml) {
    add(kind, xml);
    optional.add(order.rank(kind));
  }

  /**
   * Puts them into an element.
   *
   * @param others visits the children that it has
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
