package io.github.visiontemplate.poi.internal.rewrite;

/** An element whose fate is decided at its end. */
public final class XmlHold {

  private int children;
  private int left;
  private boolean dropped;
  private boolean needsChildren;

  XmlHold() {}

  /** Leaves the element out, with all that is in it. */
  public void drop() {
    dropped = true;
  }

  /** Leaves the element out if it has children and all of them are left out. */
  public XmlHold whileFilled() {
    needsChildren = true;
    return this;
  }

  /** Returns how many children are left; all of them are counted when its end is reached. */
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
