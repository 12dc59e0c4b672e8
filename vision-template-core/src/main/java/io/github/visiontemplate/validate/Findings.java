package io.github.visiontemplate.validate;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.model.Eye;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.validate.internal.Violations;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/** Turns constraint violations into findings. */
final class Findings {

  private static final Map<String, Field> FIELDS = fields();

  private Findings() {}

  static Finding of(ConstraintViolation<?> violation) {
    IssueCode code = Templates.code(violation.getMessageTemplate());
    String column = column(violation.getPropertyPath());
    Field field = FIELDS.get(column);
    String extra = field == null && !column.isEmpty() ? column : null;
    return new Finding(code, severity(violation), field, extra, arguments(code, violation));
  }

  /** Returns the name of an extra if the path leads into the map of extras, else the whole path. */
  private static String column(Path path) {
    for (Path.Node node : path) {
      if (node.getKey() != null) {
        return node.getKey().toString();
      }
    }
    return path.toString();
  }

  private static Severity severity(ConstraintViolation<?> violation) {
    return violation.getConstraintDescriptor().getPayload().contains(Warning.class)
        ? Severity.WARNING
        : Severity.ERROR;
  }

  private static List<Object> arguments(IssueCode code, ConstraintViolation<?> violation) {
    if (code == IssueCode.HOST_RULE) {
      return List.of(HostMessages.message(violation.getMessage()));
    }
    HibernateConstraintViolation<?> detailed = violation.unwrap(HibernateConstraintViolation.class);
    Violations.@Nullable Arguments arguments =
        detailed.getDynamicPayload(Violations.Arguments.class);
    return arguments == null ? List.of() : arguments.values();
  }

  private static Map<String, Field> fields() {
    Map<String, Field> fields = new HashMap<>();
    for (Field field : Field.values()) {
      fields.put(field.name(), field);
    }
    for (Eye eye : Eye.values()) {
      String name = Violations.name(eye);
      fields.put(name, Field.acuity(eye));
      fields.put(name + ".acuity", Field.acuity(eye));
      fields.put(name + ".sphere", Field.sphere(eye));
      fields.put(name + ".cylinder", Field.cylinder(eye));
      fields.put(name + ".axis", Field.axis(eye));
    }
    fields.put("orthokeratology", Field.ORTHOKERATOLOGY);
    fields.put("examDate", Field.EXAM_DATE);
    fields.put("birthDate", Field.BIRTH_DATE);
    return Map.copyOf(fields);
  }
}
