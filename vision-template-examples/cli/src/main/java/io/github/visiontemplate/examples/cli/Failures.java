package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.issue.UnreadableTemplateException;
import io.github.visiontemplate.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Turns an exception of a command into one line for people and an exit status. The line is in the
 * user's language. It never quotes a message of the database, because such a message may be in
 * another language and may contain data.
 *
 * @param language the language of the user
 * @param arguments the command line
 */
record Failures(Language language, List<String> arguments) {

  private static final String DEBUG = "vision-template.debug";

  int usage(ParameterException failure, String[] ignored) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(new UsageText(phrases(), arguments).of(failure));
    err.println(phrases().of("usage.help", command.getCommandSpec().qualifiedName()));
    return ExitStatus.USAGE.code();
  }

  int execution(Exception failure, CommandLine command, ParseResult ignored) {
    if (failure instanceof ParameterException usage) {
      return usage(usage, new String[0]);
    }
    ExitStatus status = status(failure);
    command.getErr().println(line(status, failure));
    if (Boolean.getBoolean(DEBUG)) {
      failure.printStackTrace(command.getErr());
    }
    return status.code();
  }

  private static ExitStatus status(Throwable failure) {
    if (failure instanceof OutputFailedException) {
      return ExitStatus.USAGE;
    }
    if (cause(failure, StoreException.class).isPresent()
        || cause(failure, SQLException.class).isPresent()) {
      return ExitStatus.DATABASE;
    }
    return failure instanceof UnreadableTemplateException
            || failure instanceof UncheckedIOException
            || failure instanceof IOException
        ? ExitStatus.UNREADABLE
        : ExitStatus.DEFECT;
  }

  private String line(ExitStatus status, Exception failure) {
    return switch (status) {
      case DATABASE -> phrases().of("failure.database", DatabaseText.of(phrases(), failure));
      case UNREADABLE -> unreadable(failure);
      case USAGE -> output((OutputFailedException) failure);
      default -> phrases().of("failure.defect", failure.getClass().getSimpleName(), DEBUG);
    };
  }

  private String unreadable(Exception failure) {
    return failure instanceof UnreadableTemplateException template
        ? language.messages().text(template.issue())
        : phrases().of("failure.input", FileText.of(phrases(), failure));
  }

  private String output(OutputFailedException failure) {
    return phrases()
        .of("failure.output", failure.place(), FileText.of(phrases(), failure.reason()));
  }

  private Phrases phrases() {
    return new Phrases(language);
  }

  /** Returns the first exception of a type in the chain of causes. */
  static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    return Stream.<Throwable>iterate(failure, each -> each != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
