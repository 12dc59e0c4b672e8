package io.github.visiontemplate.examples.cli;

import java.util.ResourceBundle;
import picocli.CommandLine;

/** The help texts, which are in {@code Help_*.properties}. */
final class Help {

  private Help() {}

  /** Translates the help of all commands into a language. */
  static void translate(CommandLine commands, Language language) {
    ResourceBundle words = ResourceBundle.getBundle(Help.class.getName(), language.locale());
    commands.setResourceBundle(words);
    commands
        .getCommandSpec()
        .usageMessage()
        .synopsisSubcommandLabel(words.getString("usage.synopsisSubcommandLabel"));
  }
}
