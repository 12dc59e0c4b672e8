package io.github.visiontemplate.match.internal;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.parse.ParsedRow;
import org.jspecify.annotations.Nullable;

/**
 * A row and whose it is.
 *
 * @param row the row
 * @param student the pupil; null where none was matched
 * @param reason why none was matched; null where one was, or where the row has nothing to look up
 */
public record MatchedRow(ParsedRow row, @Nullable Student student, @Nullable IssueCode reason) {}
