package io.github.visiontemplate.poi.internal.zip;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The differences between an archive and its copy. Parts that are not named here stay byte for byte
 * as they are. Not thread-safe.
 */
public final class PartChanges {

  private final Map<PartName, PartWriter> replaced = new LinkedHashMap<>();
  private final Map<String, PartWriter> added = new LinkedHashMap<>();
  private final Set<PartName> removed = new LinkedHashSet<>();
  private final Set<PartName> late = new LinkedHashSet<>();
  private Runnable decision = () -> {};

  /**
   * Replaces the content of an existing part. The part keeps its position and the spelling of its
   * name.
   */
  public PartChanges replace(PartName name, PartWriter content) {
    replaced.put(name, content);
    return this;
  }

  /**
   * Adds a new part. It is written after all existing parts.
   *
   * @param spelling the name of the part as it will be in the archive; see {@link
   *     ZipArchive#sibling}
   */
  public PartChanges add(String spelling, PartWriter content) {
    added.put(spelling, content);
    return this;
  }

  /** Leaves a part out. Does nothing if there is no such part. */
  public PartChanges remove(PartName name) {
    removed.add(name);
    return this;
  }

  /**
   * Writes parts after the others, so that their changes can depend on the result of writing the
   * others. In the directory they keep their positions.
   *
   * @param names existing parts
   * @param choice runs after the other parts were written, and replaces or removes some of these
   *     parts
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

  /** Returns whether the copy equals the archive. */
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
