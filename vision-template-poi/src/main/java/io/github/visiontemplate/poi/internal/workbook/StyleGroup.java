package io.github.visiontemplate.poi.internal.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One list of a style sheet, such as its fills, and what is added to it. */
final class StyleGroup {

  private static final List<String> SEQUENCE =
      List.of(
          "numFmts",
          "fonts",
          "fills",
          "borders",
          "cellStyleXfs",
          "cellXfs",
          "cellStyles",
          "dxfs",
          "tableStyles",
          "colors",
          "extLst");

  private final XmlElement root;
  private final String local;
  private final Optional<XmlElement> group;
  private final List<XmlElement> items = new ArrayList<>();
  private final StringBuilder added = new StringBuilder();
  private final Map<String, Integer> byKey = new HashMap<>();

  /**
   * Reads a list.
   *
   * @param usual what a workbook has in the list that needs none of its own
   */
  StyleGroup(XmlElement root, String local, String... usual) {
    this.root = root;
    this.local = local;
    this.group = root.child(local);
    group.ifPresent(list -> list.children().forEach(this::index));
    if (items.isEmpty()) {
      List.of(usual).forEach(this::append);
    }
  }

  int count() {
    return items.size();
  }

  XmlElement get(int index) {
    return items.get(index);
  }

  List<XmlElement> items() {
    return items;
  }

  /** Returns the place of an item that says the same, which is added where there is none. */
  int add(String xml) {
    Integer there = byKey.get(key(XmlEdit.of(xml).root()));
    return there == null ? append(xml) : there;
  }

  /** Puts what was added into the style sheet. */
  void finish() {
    if (added.isEmpty()) {
      return;
    }
    if (group.isPresent()) {
      group.get().append(added.toString());
      group.get().set("count", Integer.toString(items.size()));
    } else {
      String name = root.prefix() + local;
      String list = "<%s count=\"%d\">%s</%s>".formatted(name, items.size(), added, name);
      root.insert(SEQUENCE, local, list);
    }
  }

  private int append(String xml) {
    added.append(xml);
    index(XmlEdit.of(xml).root());
    return items.size() - 1;
  }

  private void index(XmlElement item) {
    byKey.putIfAbsent(key(item), items.size());
    items.add(item);
  }

  private static String key(XmlElement item) {
    return new TreeMap<>(item.attributes()) + item.content().strip();
  }
}
