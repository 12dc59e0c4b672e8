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
 * Puts issues into words: what was expected, what was found, where, and what to do. Immutable and
 * thread-safe.
 *
 * <p>The words are in {@code messages_*.properties}; {@code {0}} is the cell, {@code {1}} the
 * header, {@code {2}} what the cell shows, {@code {3}} and on are the issue's arguments. Where the
 * first argument is a token such as {@code CSV}, a key {@code NOT_XLSX.CSV} may word that case of
 * its own.
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

  /**
   * Returns the messages that show a cell as {@code D12} and not as {@code sheet!D12}, for a reader
   * who sees which sheet is meant.
   */
  public IssueMessages withoutSheets() {
    return locale.equals(Locale.ENGLISH) ? ENGLISH_CELLS : CHINESE_CELLS;
  }

  /** Returns the language. */
  public Locale locale() {
    return locale;
  }

  /** Returns the message of an issue: one or two sentences, and what was probably meant. */
  public String text(Issue issue) {
    String message = format(key(issue), places(issue));
    String suggestion = issue.suggestion();
    return suggestion == null ? message : message + format(SUGGESTION, suggestion);
  }

  /** Returns the words of a constant, without a full stop. */
  public String text(Worded constant) {
    return words.getString(constant.wordKey());
  }

  /** Returns the words of several constants in one line. */
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

  /** A constant other than an issue that {@link IssueMessages} has words for. */
  public interface Worded {

    /** Returns the name of the constant. */
    String name();

    /** Returns the key of its words. */
    default String wordKey() {
      String type = getClass().getName();
      return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + name();
    }
  }
}
