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

/** One list of a style sheet, such as its fills, and what is added to it. */
final class StyleGroup {

  /** Excel opens no workbook with more cell formats, fonts or fills. */
  static final int MAX_WRITTEN = 65_490;

  private final XmlElement root;
  private final String local;
  private final Optional<XmlElement> group;
  private final List<XmlElement> items = new ArrayList<>();
  private final StringBuilder added = new StringBuilder();
  private final Map<String, Integer> byKey = new HashMap<>();

  /**
   * Reads a list.
   *
   * @param most how many styles a workbook may have
   * @param defaults what the list begins with in a workbook that has none
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
   * Returns the place of an item that says the same, which is added where there is none.
   *
   * @param otherwise the place that is returned where no more can be added
   */
  int add(String xml, int otherwise) {
    Integer there = byKey.get(key(XmlElement.of(xml)));
    if (there != null) {
      return there;
    }
    return items.size() < MAX_WRITTEN ? append(xml) : otherwise;
  }

  /** Adds the list to those that the style sheet is to get, if it has none. */
  void addTo(NewChildren missing) {
    if (group.isEmpty() && !added.isEmpty()) {
      String name = root.prefix() + local;
      missing.add(local, "<%s count=\"%d\">%s</%s>".formatted(name, items.size(), added, name));
    }
  }

  /** Puts what was added into the list, if that is what the tag begins. */
  void appendTo(XmlTag tag) {
    if (tag.name().equals(local) && !added.isEmpty()) {
      tag.append(added.toString());
      tag.set("count", Integer.toString(items.size()));
    }
  }

  /** Gives tags the prefix of a style sheet. */
  static String tags(String prefix, String xml) {
    return prefix.isEmpty() ? xml : xml.replaceAll("<(/?)", "<$1" + prefix);
  }

  /** Of alternative content the fallback counts, as for the reader of styles. */
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
