package io.github.visiontemplate.poi.internal.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Knows which prefixes stand for the main namespace of spreadsheets, in either edition of the
 * standard.
 */
final class Namespaces {

  private static final byte[] TRANSITIONAL =
      Edition.TRANSITIONAL.main().getBytes(StandardCharsets.US_ASCII);
  private static final byte[] STRICT = Edition.STRICT.main().getBytes(StandardCharsets.US_ASCII);
  private static final byte[] XML = "xml".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NO_PREFIX = new byte[0];

  /**
   * The most declarations; a sheet has about ten. Each of them makes the reading of every element
   * slower.
   */
  private static final int MOST = 256;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Binding(byte[] prefix, boolean main, int depth) {}

  private final Location location;
  private final boolean complete;
  private final List<Binding> bindings = new ArrayList<>();
  private boolean mainByDefault;

  /**
   * Starts outside the root element.
   *
   * @param complete whether the document is complete, so that a prefix without a declaration is
   *     damage; in a fragment of a document it is not
   */
  Namespaces(Location location, boolean complete) {
    this.location = location;
    this.complete = complete;
    bindings.add(new Binding(NO_PREFIX, false, 0));
    bindings.add(new Binding(XML, false, 0));
  }

  /**
   * Declares a prefix for the element at this depth and everything in it. An empty prefix sets the
   * default namespace.
   */
  void declare(byte[] prefix, byte[] uri, int depth) {
    if (bindings.size() == MOST || XmlBytes.indexOf(uri, 0, uri.length, (byte) '&') >= 0) {
      throw location.corrupt();
    }
    boolean main = Arrays.equals(uri, TRANSITIONAL) || Arrays.equals(uri, STRICT);
    bindings.add(new Binding(prefix, main, depth));
    mainByDefault = isMain(NO_PREFIX, 0, 0);
  }

  /** Removes the declarations of all elements deeper than this depth. */
  void leave(int depth) {
    if (bindings.get(bindings.size() - 1).depth() <= depth) {
      return;
    }
    bindings.removeIf(binding -> binding.depth() > depth);
    mainByDefault = isMain(NO_PREFIX, 0, 0);
  }

  boolean isMainByDefault() {
    return mainByDefault;
  }

  boolean isMain(byte[] bytes, int from, int to) {
    for (int i = bindings.size() - 1; i >= 0; i--) {
      Binding binding = bindings.get(i);
      if (XmlBytes.equal(bytes, from, to, binding.prefix())) {
        return binding.main();
      }
    }
    if (complete) {
      throw location.corrupt();
    }
    return false;
  }
}
