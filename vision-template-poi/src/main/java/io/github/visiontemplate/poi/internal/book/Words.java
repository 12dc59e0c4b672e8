package io.github.visiontemplate.poi.internal.book;

import io.github.visiontemplate.issue.IssueMessages;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a new workbook, in the language of the messages. */
public final class Words {

  private final Locale locale;
  private final ResourceBundle words;

  /** Chooses the language. */
  public Words(IssueMessages messages) {
    this.locale = messages.locale();
    this.words =
        ResourceBundle.getBundle(
            Words.class.getPackageName() + ".words", locale, Words.class.getModule());
  }

  /** Returns the text of a key with values inserted, in the notation of {@link MessageFormat}. */
  public String of(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }

  /**
   * Returns the text of an enum constant. Its key is the simple name of the enum and the name of
   * the constant.
   */
  public String of(Enum<?> constant) {
    return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }
}
