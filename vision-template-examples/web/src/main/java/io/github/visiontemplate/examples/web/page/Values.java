package io.github.visiontemplate.examples.web.page;

import io.github.visiontemplate.examples.web.BeijingTime;
import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.Eye;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateColumn;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.table.Cell;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Values of records, as templates of the platform write them. Pages call it {@code @values}. */
@Component
public class Values {

  /** The measurements in the order of the national template, and the date of the examination. */
  public static final List<Field> FIELDS =
      TemplateSchemas.nationalImport().columns().stream()
          .map(TemplateColumn::field)
          .filter(Objects::nonNull)
          .filter(field -> field.isMeasurement() || field == Field.EXAM_DATE)
          .toList();

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Returns the header of a field in the national template. */
  public String header(Field field) {
    return TemplateSchemas.nationalImport().header(field);
  }

  /** Returns when something happened, to the minute, in Beijing. */
  public String time(Instant instant) {
    return TIME.format(BeijingTime.of(instant));
  }

  /** Returns a value as a person would type it into the template; empty for null. */
  public String text(@Nullable Object value) {
    if (value == null) {
      return "";
    } else if (value instanceof VisualAcuity acuity && acuity.isBelowChart()) {
      return "0";
    } else if (value instanceof Boolean worn) {
      return worn ? "是" : "否";
    } else if (value instanceof LocalDate date) {
      return new Cell.Date(date).shown();
    }
    return value instanceof Diopters diopters ? signed(diopters) : value.toString();
  }

  /** Returns the values of a record by field, as a person would type them; without blank ones. */
  public Map<Field, String> of(VisionScreening screening) {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    for (Eye eye : Eye.values()) {
      EyeReading reading = screening.eye(eye);
      Refraction refraction = reading.refraction();
      texts.put(Field.acuity(eye), text(reading.acuity()));
      if (refraction != null) {
        texts.put(Field.sphere(eye), text(refraction.sphere()));
        texts.put(Field.cylinder(eye), text(refraction.cylinder()));
        texts.put(Field.axis(eye), text(refraction.axis()));
      }
    }
    texts.put(Field.ORTHOKERATOLOGY, text(screening.orthokeratology()));
    texts.put(Field.EXAM_DATE, text(screening.examDate()));
    return texts;
  }

  private static String signed(Diopters diopters) {
    return diopters.hundredths() > 0 ? "+" + diopters : diopters.toString();
  }
}
