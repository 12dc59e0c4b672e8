package io.github.visiontemplate.validate;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.Localized;
import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/**
 * Puts the message of a host's rule into words in both languages, because the check does not know
 * the language of the reader. A violation has room for one text, so this text holds both. Rules of
 * the national form keep their message template, because {@code IssueMessages} has their texts.
 *
 * @param words finds the texts of templates, in the host's resource bundles
 */
record HostMessages(MessageInterpolator words) implements MessageInterpolator {

  private static final char SEPARATOR = '\u0000';

  @Override
  public String interpolate(String template, Context context) {
    if (Templates.code(template) != IssueCode.HOST_RULE) {
      return template;
    }
    return words.interpolate(template, context, Locale.SIMPLIFIED_CHINESE)
        + SEPARATOR
        + words.interpolate(template, context, Locale.ENGLISH);
  }

  @Override
  public String interpolate(String template, Context context, Locale locale) {
    return interpolate(template, context);
  }

  /** Returns the message that a violation of a host's rule holds in both languages. */
  static Message message(String both) {
    int end = both.indexOf(SEPARATOR);
    return new Message(both.substring(0, end), both.substring(end + 1));
  }

  /**
   * The message of a host's rule.
   *
   * @param chinese the message in Chinese
   * @param english the message in English
   */
  record Message(String chinese, String english) implements Localized {

    @Override
    public String shown(Locale locale) {
      return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
    }

    /** Returns a text without the message, because the message may name the value. */
    @Override
    public String toString() {
      return "Message[]";
    }
  }
}
