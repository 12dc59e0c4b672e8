package io.github.visiontemplate.issue;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Puts issues into words: what was expected, what was found, where, and what to do. Immutable and
 * thread-safe.
 *
 * <p>The words stand in {@code IssueMessages_*.properties}; {@code {0}} is the cell, {@code {1}}
 * the header, {@code {2}} what the cell shows, {@code {3}} and on are the issue's arguments.
 */
public final class IssueMessages {

  private static final IssueMessages ENGLISH = new IssueMessages(Locale.ENGLISH);
  private static final IssueMessages CHINESE = new IssueMessages(Locale.SIMPLIFIED_CHINESE);

  private final Locale locale;
  private final ResourceBundle words;

  private IssueMessages(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            IssueMessages.class.getName(), locale, IssueMessages.class.getModule());
  }

  /** Returns the messages in English. */
  public static IssueMessages english() {
    return ENGLISH;
  }

  /** Returns the messages in Chinese as written in mainland China. */
  public static IssueMessages chinese() {
    return CHINESE;
  }

  /**
   * Returns the messages in the language of the locale: Chinese for {@code zh}, otherwise English.
   */
  public static IssueMessages of(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
  }

  /** Returns the message of an issue: one or two sentences. */
  public String text(Issue issue) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(issue.position() == null ? "" : issue.position().toString());
    arguments.add(issue.header() == null ? "" : issue.header());
    arguments.add(issue.value() == null ? "" : issue.value());
    issue.arguments().forEach(argument -> arguments.add(String.valueOf(argument)));
    return new MessageFormat(words.getString(issue.code().name()), locale)
        .format(arguments.toArray());
  }
}
