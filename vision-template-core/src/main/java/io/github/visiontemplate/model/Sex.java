package io.github.visiontemplate.model;

/** Sex as the national form codes it. */
public enum Sex {
  /** 男, code {@code 1}. */
  MALE,
  /** 女, code {@code 2}. */
  FEMALE;

  /** Returns the code of the national form: {@code "1"} or {@code "2"}. */
  public String code() {
    return this == MALE ? "1" : "2";
  }
}
