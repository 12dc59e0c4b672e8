package io.github.visiontemplate.validate;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.schema.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The violation of a rule by a draft.
 *
 * @param code the code of the rule; {@link IssueCode#HOST_RULE} for a rule of the host
 * @param severity {@link Severity#WARNING} if the payload of the constraint contains {@link
 *     Warning}, otherwise {@link Severity#ERROR}
 * @param field the field of the wrong value; null if a rule of the host concerns the draft as a
 *     whole
 * @param arguments the arguments of the code's message, in addition to the value; for a rule of the
 *     host, the message of its constraint
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

  /**
   * Returns a text with the severity, the code and the field. The arguments are left out, because
   * they may be personal.
   */
  @Override
  public String toString() {
    return severity + " " + code + (field == null ? "" : " at " + field);
  }
}
