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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what a command throws into one line for people and an exit status. */
final class Failures {

  private static final String DEBUG = "vision-template.debug";

  /** SQL states whose messages speak of connection, login or database file, never of data. */
  private static final List<String> STATES_WITHOUT_DATA =
      List.of("08", "28", "3D", "57P", "90013", "90020", "90030", "90031", "90046", "90146");

  private Failures() {}

  static int usage(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(failure.getMessage());
    UnmatchedArgumentException.printSuggestions(failure, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitStatus.USAGE.code();
  }

  static int execution(Exception failure, CommandLine command, ParseResult parsed) {
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

  private static String line(ExitStatus status, Exception failure) {
    return switch (status) {
      case DATABASE -> "The database failed" + databaseDetail(failure);
      case DEFECT ->
          "Unexpected " + failure.getClass().getSimpleName() + "; -D" + DEBUG + "=true shows where";
      default -> firstLine(failure.getMessage());
    };
  }

  private static String databaseDetail(Throwable failure) {
    String said = cause(failure, StoreException.class).map(Throwable::getMessage).orElse("");
    String state = cause(failure, SQLException.class).map(Failures::detail).orElse("");
    return Stream.of(firstLine(said), state)
        .filter(part -> !part.isEmpty())
        .reduce("", (all, part) -> all + ": " + part);
  }

  private static String detail(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return STATES_WITHOUT_DATA.stream().anyMatch(state::startsWith)
        ? firstLine(failure.getMessage())
        : "SQLSTATE " + state;
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    return Stream.<Throwable>iterate(failure, each -> each != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
