package io.github.visiontemplate.issue;

/** A constant that {@link IssueMessages} has words for, beside the issues. */
public interface Worded {

  /** Returns the name of the constant. */
  String name();

  /** Returns the key of its words. */
  default String wordKey() {
    return getClass().getSimpleName() + "." + name();
  }
}
