package io.github.visiontemplate.poi.internal.errors;

import io.github.visiontemplate.issue.IssueMessages;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the sheet with the summary, in the language of the messages. */
final class SummaryWords {

  private final Locale locale;
  private final ResourceBundle words;

  SummaryWords(IssueMessages messages) {
    this.locale = messages.locale();
    this.words =
        ResourceBundle.getBundle(
            SummaryWords.class.getPackageName() + ".summary",
            locale,
            SummaryWords.class.getModule());
  }

  String of(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }
}
