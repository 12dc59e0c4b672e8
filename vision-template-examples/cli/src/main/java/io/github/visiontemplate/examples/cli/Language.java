package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.issue.IssueMessages;
import java.util.List;
import java.util.Locale;

/** The language of messages. */
enum Language {
  /** Chinese. This is the default, because the users are schools. */
  ZH,
  /** English. */
  EN;

  private static final String OPTION = "--lang";

  /**
   * Returns the language that a command line asks for. The command line is not parsed yet, because
   * messages about a wrong command line are in that language, too. If several languages are given,
   * the last one counts.
   */
  static Language of(List<String> arguments) {
    Language found = ZH;
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
      String value = word.equals(OPTION) ? next : word.replace(OPTION + "=", "");
      if (word.startsWith(OPTION)) {
        found = value.equals("en") ? EN : ZH;
      }
    }
    return found;
  }

  Locale locale() {
    return this == ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  IssueMessages messages() {
    return this == ZH ? IssueMessages.chinese() : IssueMessages.english();
  }
}
