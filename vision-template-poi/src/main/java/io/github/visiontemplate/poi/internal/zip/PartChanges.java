package io.github.visiontemplate.poi.internal.zip;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * In what a copy of an archive differs from it. Parts that are not named here stay byte for byte as
 * they are. Not thread-safe.
 */
public final class PartChanges {

  private final Map<PartName, PartWriter> replaced = new LinkedHashMap<>();
  private final Map<String, PartWriter> added = new LinkedHashMap<>();
  private final Set<PartName> removed = new LinkedHashSet<>();
  private final Set<PartName> late = new LinkedHashSet<>();
  private Runnable decision = () -> {};

  /** Gives a part that is there other content; it keeps its place and the spelling of its name. */
  public PartChanges replace(PartName name, PartWriter content) {
    replaced.put(name, content);
    return this;
  }

  /**
   * Adds a part behind the others, which are all written before it.
   *
   * @param spelling the name as it shall be in the archive; see {@link ZipArchive#sibling}
   */
  public PartChanges add(String spelling, PartWriter content) {
    added.put(spelling, content);
    return this;
  }

  /** Leaves a part out; nothing happens if there is no such part. */
  public PartChanges remove(PartName name) {
    removed.add(name);
    return this;
  }

  /**
   * Puts parts behind the others, so that their fate can depend on how those turned out. In the
   * directory they keep their places.
   *
   * @param names parts that are there
   * @param choice replaces or removes some of these parts, when the others were written
   */
  public PartChanges decideLast(Collection<PartName> names, Runnable choice) {
    late.addAll(names);
    decision = choice;
    return this;
  }

  Set<PartName> late() {
    return late;
  }

  void decide() {
    decision.run();
  }

  /** Returns whether the copy is like the archive. */
  public boolean isEmpty() {
    return replaced.isEmpty() && added.isEmpty() && removed.isEmpty();
  }

  Map<PartName, PartWriter> replaced() {
    return replaced;
  }

  Map<String, PartWriter> added() {
    return added;
  }

  Set<PartName> removed() {
    return removed;
  }
}
