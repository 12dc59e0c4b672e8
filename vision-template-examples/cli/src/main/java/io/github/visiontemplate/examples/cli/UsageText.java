package io.github.visiontemplate.examples.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Describes wrong usage in the user's language, because picocli has only English messages.
 *
 * @param phrases the phrases in the user's language
 * @param arguments the command line
 */
record UsageText(Phrases phrases, List<String> arguments) {

  String of(ParameterException failure) {
    if (failure instanceof UsageException) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof MissingParameterException missing) {
      return missing(missing);
    }
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (failure instanceof OverwrittenOptionException twice) {
      return phrases.of("usage.twice", name(twice.getOverwritten()));
    }
    ArgSpec argument = failure.getArgSpec();
    return argument == null ? phrases.of("usage.command") : invalid(failure, argument);
  }

  /** Says whether an option is missing or, if the option was given, only its value. */
  private String missing(MissingParameterException failure) {
    List<ArgSpec> missing = failure.getMissing();
    if (missing.size() == 1 && isWritten(missing.get(0))) {
      return phrases.of("usage.value", name(missing.get(0)), missing.get(0).paramLabel());
    }
    return phrases.of(
        "usage.missing",
        missing.stream().map(UsageText::described).collect(Collectors.joining(phrases.of("and"))));
  }

  private boolean isWritten(ArgSpec argument) {
    return argument instanceof OptionSpec option
        && Stream.of(option.names())
            .anyMatch(
                name ->
                    arguments.stream()
                        .anyMatch(word -> word.equals(name) || word.startsWith(name + "=")));
  }

  private String unmatched(UnmatchedArgumentException failure) {
    String key = failure.isUnknownOption() ? "usage.option" : "usage.argument";
    String said = phrases.of(key, String.join(" ", failure.getUnmatched()));
    List<String> suggestions = failure.getSuggestions();
    return suggestions.isEmpty() ? said : said + phrases.of("usage.suggestion", suggestions.get(0));
  }

  private String invalid(ParameterException failure, ArgSpec argument) {
    String expected =
        failure.getCause() instanceof InvalidValueException invalid
            ? String.valueOf(invalid.getMessage())
            : phrases.of("value.expected", argument.paramLabel());
    return phrases.of("usage.invalid", name(argument), failure.getValue(), expected);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String described(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + argument.paramLabel()
        : argument.paramLabel();
  }
}
