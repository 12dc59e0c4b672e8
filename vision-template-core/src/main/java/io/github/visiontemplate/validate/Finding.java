package io.github.visiontemplate.validate;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.schema.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a draft violates.
 *
 * @param code which rule; {@link IssueCode#HOST_RULE} for one of the host's
 * @param severity {@link Severity#WARNING} where the constraint's payload is {@link Warning}
 * @param field the value concerned; null where a rule of the host concerns the draft as a whole
 * @param arguments what the message of the code needs beside the value; for a rule of the host its
 *     own message
 */
public record Finding(
    IssueCode code, Severity severity, @Nullable Field field, List<Object> arguments) {

  /** Copies the arguments. */
  public Finding {
    arguments = List.copyOf(arguments);
  }

  boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Shows what is wrong and where; the arguments may be personal and are left out. */
  @Override
  public String toString() {
    return severity + " " + code + (field == null ? "" : " at " + field);
  }
}
