package io.github.visiontemplate.model;

import java.util.Locale;

/** Sex as the national form codes it. */
public enum Sex implements Localized {
  /** 男, code {@code 1}. */
  MALE,
  /** 女, code {@code 2}. */
  FEMALE;

  /** Returns the code of the national form: {@code "1"} or {@code "2"}. */
  public String code() {
    return this == MALE ? "1" : "2";
  }

  /** Returns 男 or 女, in English {@code male} or {@code female}. */
  @Override
  public String shown(Locale locale) {
    if (locale.getLanguage().equals(Locale.CHINESE.getLanguage())) {
      return this == MALE ? "男" : "女";
    }
    return this == MALE ? "male" : "female";
  }
}
