package io.github.visiontemplate.semester;

/** One of the two semesters of a school year. */
public enum Term {
  /** Autumn (第一学期), number 1. */
  FIRST,
  /** Spring (第二学期), number 2. */
  SECOND
}
