package io.github.visiontemplate.examples.cli;

import io.github.visiontemplate.examples.jdbc.DatabaseInUseException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * Describes a failure of the database by its SQLSTATE. The beginning of an SQLSTATE names a class
 * of failures.
 */
final class DatabaseText {

  private static final Map<String, String> PHRASES =
      Map.ofEntries(
          Map.entry("08", "database.unreachable"),
          Map.entry("90067", "database.unreachable"),
          Map.entry("57P", "database.unreachable"),
          Map.entry("90046", "database.url"),
          Map.entry("28", "database.login"),
          Map.entry("3D", "database.absent"),
          Map.entry("90013", "database.absent"),
          Map.entry("90146", "database.absent"),
          Map.entry("90020", "database.busy"),
          Map.entry("90030", "database.damaged"),
          Map.entry("90031", "database.file"),
          Map.entry("53100", "database.full"),
          Map.entry("50200", "database.wait"),
          Map.entry("HYT00", "database.wait"),
          Map.entry("55P03", "database.wait"));

  private DatabaseText() {}

  static String of(Phrases phrases, Throwable failure) {
    if (failure instanceof DatabaseInUseException) {
      return phrases.of("database.busy");
    }
    return Failures.cause(failure, SQLException.class)
        .map(SQLException::getSQLState)
        .map(state -> phrases.of(phrase(state)) + phrases.of("database.state", state))
        .orElseGet(() -> phrases.of(isWait(failure) ? "database.wait" : "database.other"));
  }

  private static String phrase(String state) {
    return PHRASES.keySet().stream()
        .filter(state::startsWith)
        .max(Comparator.comparing(String::length))
        .map(PHRASES::get)
        .orElse("database.other");
  }

  private static boolean isWait(Throwable failure) {
    return Failures.cause(failure, TimeoutException.class).isPresent();
  }
}
