package io.github.visiontemplate.poi.internal.rewrite;

/** An element that is held in memory until its end, where it is decided whether it stays. */
public final class XmlHold {

  private int children;
  private int left;
  private boolean dropped;
  private boolean needsChildren;

  XmlHold() {}

  /** Leaves the element out, with its content. */
  public void drop() {
    dropped = true;
  }

  /** Leaves the element out if it has children and all of them are left out. */
  public XmlHold whileFilled() {
    needsChildren = true;
    return this;
  }

  /**
   * Returns how many children have not been left out so far. The count is complete at the end of
   * the element.
   */
  public int children() {
    return left;
  }

  void count(boolean childDropped) {
    children++;
    left += childDropped ? 0 : 1;
  }

  boolean isDropped() {
    return dropped || (needsChildren && children > 0 && left == 0);
  }
}
