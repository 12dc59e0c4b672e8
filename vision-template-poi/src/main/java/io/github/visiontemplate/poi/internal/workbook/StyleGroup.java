package io.github.visiontemplate.poi.internal.workbook;

import io.github.visiontemplate.poi.internal.Refusal;
import io.github.visiontemplate.poi.internal.rewrite.NewChildren;
import io.github.visiontemplate.poi.internal.rewrite.XmlTag;
import io.github.visiontemplate.poi.internal.xml.XmlElement;
import io.github.visiontemplate.poi.limit.ReadLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One list of a style sheet, such as its fills, and the items that are added to it. */
final class StyleGroup {

  /**
   * The most items that are written. Excel does not open a workbook with more cell formats, fonts
   * or fills.
   */
  static final int MAX_WRITTEN = 65_490;

  private final XmlElement root;
  private final String local;
  private final Optional<XmlElement> group;
  private final List<XmlElement> items = new ArrayList<>();
  private final StringBuilder added = new StringBuilder();
  private final Map<String, Integer> byKey = new HashMap<>();

  /**
   * Reads a list of a style sheet.
   *
   * @param most the maximum number of styles of a workbook
   * @param defaults the first items of the list if the workbook has no such items
   */
  StyleGroup(XmlElement root, int most, String local, String... defaults) {
    this.root = root;
    this.local = local;
    this.group = root.child(local);
    group.stream()
        .flatMap(list -> list.children().stream())
        .flatMap(StyleGroup::understood)
        .forEach(item -> read(item, most));
    if (items.isEmpty()) {
      List.of(defaults).forEach(this::append);
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

  /**
   * Returns the index of an equal item. If there is none, the item is added.
   *
   * @param otherwise the index to return if no more items can be added
   */
  int add(String xml, int otherwise) {
    Integer there = byKey.get(key(XmlElement.of(xml)));
    if (there != null) {
      return there;
    }
    return items.size() < MAX_WRITTEN ? append(xml) : otherwise;
  }

  /** Adds the list as a new child of the style sheet if the style sheet has no such list. */
  void addTo(NewChildren missing) {
    if (group.isEmpty() && !added.isEmpty()) {
      String name = root.prefix() + local;
      missing.add(local, "<%s count=\"%d\">%s</%s>".formatted(name, items.size(), added, name));
    }
  }

  /** Appends the added items to the list if the tag is the list's element. */
  void appendTo(XmlTag tag) {
    if (tag.name().equals(local) && !added.isEmpty()) {
      tag.append(added.toString());
      tag.set("count", Integer.toString(items.size()));
    }
  }

  /** Adds a style sheet's prefix to the names of tags. */
  static String tags(String prefix, String xml) {
    return prefix.isEmpty() ? xml : xml.replaceAll("<(/?)", "<$1" + prefix);
  }

  /**
   * Returns the items that an element stands for. Of alternative content the fallback is used, as
   * the reader of styles does.
   */
  private static Stream<XmlElement> understood(XmlElement item) {
    return item.local().equals("AlternateContent")
        ? item.child("Fallback").stream().flatMap(fallback -> fallback.children().stream())
        : Stream.of(item);
  }

  private int append(String xml) {
    added.append(xml);
    index(XmlElement.of(xml));
    return items.size() - 1;
  }

  private void read(XmlElement item, int most) {
    if (items.size() > 2L * most) {
      throw Refusal.tooLarge(ReadLimit.STYLES, most);
    }
    index(item);
  }

  private void index(XmlElement item) {
    byKey.putIfAbsent(key(item), items.size());
    items.add(item);
  }

  private static String key(XmlElement item) {
    return new TreeMap<>(item.attributes()) + item.content().strip();
  }
}
