package io.github.visiontemplate.validate;

import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.Severity;
import io.github.visiontemplate.model.Eye;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.validate.internal.Violations;
import jakarta.validation.ConstraintViolation;
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
    Field field = FIELDS.get(violation.getPropertyPath().toString());
    return new Finding(code, severity(violation), field, arguments(code, violation));
  }

  private static Severity severity(ConstraintViolation<?> violation) {
    return violation.getConstraintDescriptor().getPayload().contains(Warning.class)
        ? Severity.WARNING
        : Severity.ERROR;
  }

  private static List<Object> arguments(IssueCode code, ConstraintViolation<?> violation) {
    if (code == IssueCode.HOST_RULE) {
      return List.of(violation.getMessage());
    }
    HibernateConstraintViolation<?> detailed = violation.unwrap(HibernateConstraintViolation.class);
    Violations.@Nullable Arguments arguments =
        detailed.getDynamicPayload(Violations.Arguments.class);
    return arguments == null ? List.of() : arguments.values();
  }

  private static Map<String, Field> fields() {
    Map<String, Field> fields = new HashMap<>();
    for (Eye eye : Eye.values()) {
      String name = Violations.name(eye);
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
