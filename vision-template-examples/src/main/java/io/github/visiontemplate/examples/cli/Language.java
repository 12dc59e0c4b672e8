package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.issue.IssueMessages;
import java.util.Locale;

/** The language of messages. */
enum Language {
  /** Chinese. The default: the users are schools. */
  ZH,
  /** English. */
  EN;

  Locale locale() {
    return this == ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  IssueMessages messages() {
    return this == ZH ? IssueMessages.chinese() : IssueMessages.english();
  }
}
