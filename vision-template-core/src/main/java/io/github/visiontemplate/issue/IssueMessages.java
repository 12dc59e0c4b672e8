package io.github.visiontemplate.issue;

import io.github.visiontemplate.internal.Texts;
import io.github.visiontemplate.model.Localized;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Returns the messages of issues. A message says what was expected, what was found, where, and what
 * to do. Immutable and thread-safe.
 *
 * <p>The texts are in {@code messages_*.properties}. {@code {0}} is the cell, {@code {1}} the
 * header, {@code {2}} the shown text of the cell. {@code {3}} and the following are the issue's
 * arguments. If the first argument is a token such as {@code CSV}, the key {@code NOT_XLSX.CSV} may
 * have a special text for that case.
 *
 * @since 0.1
 */
public final class IssueMessages {

  private static final IssueMessages ENGLISH = new IssueMessages(Locale.ENGLISH, true);
  private static final IssueMessages CHINESE = new IssueMessages(Locale.SIMPLIFIED_CHINESE, true);
  private static final IssueMessages ENGLISH_CELLS = new IssueMessages(Locale.ENGLISH, false);
  private static final IssueMessages CHINESE_CELLS =
      new IssueMessages(Locale.SIMPLIFIED_CHINESE, false);

  private static final String AND = "and";
  private static final String SUGGESTION = "suggestion";
  private static final String NOTHING = "–";
  private static final int BEFORE_ARGUMENTS = 3;
  private static final int PLACES = 7;

  private final Locale locale;
  private final ResourceBundle words;
  private final boolean namesSheets;

  private IssueMessages(Locale locale, boolean namesSheets) {
    this.locale = locale;
    this.namesSheets = namesSheets;
    this.words =
        ResourceBundle.getBundle(
            IssueMessages.class.getPackageName() + ".messages",
            locale,
            IssueMessages.class.getModule());
  }

  /** Returns the messages in English. */
  public static IssueMessages english() {
    return ENGLISH;
  }

  /** Returns the messages in simplified Chinese. */
  public static IssueMessages chinese() {
    return CHINESE;
  }

  /**
   * Returns the messages in the language of the locale: Chinese for {@code zh}, otherwise English.
   */
  public static IssueMessages of(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
  }

  /**
   * Returns messages in the same language that show a cell as {@code D12} instead of {@code
   * sheet!D12}, for a reader who knows which sheet is meant.
   */
  public IssueMessages withoutSheets() {
    return locale.equals(Locale.ENGLISH) ? ENGLISH_CELLS : CHINESE_CELLS;
  }

  /** Returns the language of the messages. */
  public Locale locale() {
    return locale;
  }

  /** Returns the message of an issue: one or two sentences, followed by the suggestion, if any. */
  public String text(Issue issue) {
    String message = format(key(issue), places(issue));
    String suggestion = issue.suggestion();
    return suggestion == null ? message : message + format(SUGGESTION, suggestion);
  }

  /** Returns the text of a constant, without a full stop. */
  public String text(Worded constant) {
    return words.getString(constant.wordKey());
  }

  /** Returns the texts of several constants in one line. */
  public String text(List<? extends Worded> constants) {
    return constants.stream().map(this::text).collect(Collectors.joining(words.getString(AND)));
  }

  private String format(String key, Object... places) {
    return new MessageFormat(words.getString(key), locale).format(places);
  }

  private String key(Issue issue) {
    String code = issue.code().name();
    String special = issue.arguments().isEmpty() ? code : code + "." + issue.arguments().get(0);
    return words.containsKey(special) ? special : code;
  }

  private Object[] places(Issue issue) {
    Object[] places = new Object[Math.max(PLACES, BEFORE_ARGUMENTS + issue.arguments().size())];
    Arrays.fill(places, NOTHING);
    places[0] = shown(place(issue));
    places[1] = shown(issue.header());
    places[2] = shown(issue.value());
    for (int i = 0; i < issue.arguments().size(); i++) {
      places[BEFORE_ARGUMENTS + i] = shown(issue.arguments().get(i));
    }
    return places;
  }

  private @Nullable Object place(Issue issue) {
    if (issue.sheet() == null || issue.position() == null) {
      return issue.position() == null ? issue.sheet() : issue.position();
    }
    return namesSheets ? issue.sheet() + "!" + issue.position() : issue.position();
  }

  private String shown(@Nullable Object place) {
    String words = place instanceof Localized word ? word.shown(locale) : String.valueOf(place);
    String text = place == null ? "" : Texts.harmless(words);
    return text.isEmpty() ? NOTHING : text;
  }

  /** A constant that {@link IssueMessages} has a text for. */
  public interface Worded {

    /** Returns the name of the constant. */
    String name();

    /** Returns the key of the text in the properties files. */
    default String wordKey() {
      String type = getClass().getName();
      return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + name();
    }
  }
}
