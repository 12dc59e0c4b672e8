package io.github.visiontemplate.poi.internal.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which prefixes stand for the main namespace of spreadsheets, of either edition of the standard.
 */
final class Namespaces {

  private static final Set<String> MAIN =
      Set.of(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main");

  private static final byte[] NOTHING = new byte[0];

  private record Binding(String prefix, boolean main, int depth) {}

  private final Place place;
  private final List<Binding> bindings = new ArrayList<>();
  private boolean mainByDefault;

  Namespaces(Place place) {
    this.place = place;
    bindings.add(new Binding("", false, 0));
    bindings.add(new Binding("xml", false, 0));
  }

  /** Declares a prefix, from the element of this depth inwards; an empty one for the default. */
  void declare(String prefix, String uri, int depth) {
    if (uri.indexOf('&') >= 0) {
      throw place.corrupt();
    }
    bindings.add(new Binding(prefix, MAIN.contains(uri), depth));
    mainByDefault = isMain(NOTHING, 0, 0);
  }

  /** Forgets what elements deeper than this declared. */
  void leave(int depth) {
    if (bindings.get(bindings.size() - 1).depth() <= depth) {
      return;
    }
    bindings.removeIf(binding -> binding.depth() > depth);
    mainByDefault = isMain(NOTHING, 0, 0);
  }

  boolean isMainByDefault() {
    return mainByDefault;
  }

  boolean isMain(byte[] bytes, int from, int to) {
    for (int i = bindings.size() - 1; i >= 0; i--) {
      Binding binding = bindings.get(i);
      if (Bytes.equal(bytes, from, to, binding.prefix())) {
        return binding.main();
      }
    }
    throw place.corrupt();
  }
}
