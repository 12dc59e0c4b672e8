package io.github.visiontemplate.examples.programs;

import com.fasterxml.jackson.databind.JsonNode;

/** The command line, on one database. */
@FunctionalInterface
public interface Commands {

  /** Runs a command with {@code --json} and returns its document. */
  JsonNode run(Object... arguments);
}
