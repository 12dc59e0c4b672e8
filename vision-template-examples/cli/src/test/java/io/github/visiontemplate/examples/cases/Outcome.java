package io.github.visiontemplate.examples.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a command did.
 *
 * @param exit its exit status
 * @param json its JSON document; missing where it wrote none
 * @param records the stored records of a semester, as the command line lists them
 * @param places puts values in place of placeholders
 * @param input the file that it was given
 * @param output where it was to write; a file need not be there
 */
record Outcome(
    int exit,
    JsonNode json,
    Function<String, JsonNode> records,
    UnaryOperator<String> places,
    Path input,
    Path output) {}
