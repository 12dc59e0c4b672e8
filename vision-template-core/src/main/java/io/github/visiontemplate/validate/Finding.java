package io.github.visiontemplate.validate;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.schema.Field;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The violation of a rule by a draft.
 *
 * @param code the code of the rule; {@link IssueCode#HOST_RULE} for a rule of the host
 * @param severity {@link Severity#WARNING} if the payload of the constraint contains {@link
 *     Warning}, otherwise {@link Severity#ERROR}
 * @param field the field of the wrong value; null if a rule of the host concerns an extra column or
 *     the draft as a whole
 * @param extra the name of the extra column with the wrong value; null if the violation concerns no
 *     extra column
 * @param arguments the arguments of the code's message, in addition to the value; for a rule of the
 *     host, its message as {@link io.github.visiontemplate.model.Localized}
 * @since 0.1
 */
public record Finding(
    IssueCode code,
    Severity severity,
    @Nullable Field field,
    @Nullable String extra,
    List<Object> arguments) {

  /** Copies the arguments. */
  public Finding {
    arguments = List.copyOf(arguments);
  }

  boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Returns whether both concern the same column. */
  boolean isBeside(Finding other) {
    return (field != null || extra != null)
        && field == other.field
        && Objects.equals(extra, other.extra);
  }

  /**
   * Returns a text with the severity, the code and the column. The arguments are left out, because
   * they may be personal.
   */
  @Override
  public String toString() {
    Object column = field == null ? extra : field;
    return severity + " " + code + (column == null ? "" : " at " + column);
  }
}
