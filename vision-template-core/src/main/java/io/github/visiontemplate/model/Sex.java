package io.github.visiontemplate.model;

import java.util.Locale;

/**
 * The sex of a pupil, with the codes of the national form.
 *
 * @since 0.1
 */
public enum Sex implements Localized {
  /** 男, code {@code 1}. */
  MALE,
  /** 女, code {@code 2}. */
  FEMALE;

  /** Returns the code of the national form: {@code "1"} or {@code "2"}. */
  public String code() {
    return this == MALE ? "1" : "2";
  }

  /** Returns 男 or 女 in Chinese, and {@code male} or {@code female} in English. */
  @Override
  public String shown(Locale locale) {
    if (locale.getLanguage().equals(Locale.CHINESE.getLanguage())) {
      return this == MALE ? "男" : "女";
    }
    return this == MALE ? "male" : "female";
  }
}
