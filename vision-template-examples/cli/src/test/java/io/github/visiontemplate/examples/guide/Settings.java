package io.github.visiontemplate.examples.guide;

import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.semester.SemesterCalendar;
import io.github.visiontemplate.semester.SemesterCalendars;
import io.github.visiontemplate.semester.TermCalendar;
import io.github.visiontemplate.validate.EyeDraft;
import io.github.visiontemplate.validate.ScreeningDraft;
import io.github.visiontemplate.validate.ScreeningValidator;
import io.github.visiontemplate.validate.Warning;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.validator.cfg.GenericConstraintDef;
import org.hibernate.validator.cfg.defs.DecimalMinDef;

/** What this host sets otherwise than by default. */
final class Settings {

  private Settings() {}

  // guide: calendar
  static SemesterCalendar calendar() {
    return SemesterCalendars.terms(
        Map.of(
            Semester.of(2025, Term.FIRST),
            new TermCalendar.Dates(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 30)),
            Semester.of(2025, Term.SECOND),
            new TermCalendar.Dates(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 7, 14))));
  }

  // guide: end

  // guide: form
  static List<TemplateSchema> forms() {
    TemplateSchema ours =
        TemplateSchema.builder("our-city", TemplateFamily.NATIONAL) // matched by 学籍号
            .headerRows(2) // one above the other: 视力, below it 右眼 and 左眼
            .required(Field.STUDENT_NUMBER, "学籍号", "全国学籍号") // the header, other spellings
            .optional(Field.NAME, "姓名")
            .optional(Field.BIRTH_DATE, "出生日期")
            .requiredOfEachEye(Field::acuity, "视力 > {}眼") // {} is 右 or 左
            .requiredOfEachEye(Field::sphere, "球镜S > {}眼")
            .requiredOfEachEye(Field::cylinder, "柱镜C > {}眼")
            .requiredOfEachEye(Field::axis, "轴位A > {}眼")
            .required(Field.ORTHOKERATOLOGY, "是否佩戴OK镜")
            .required(Field.EXAM_DATE, "检查日期")
            .extra("戴镜类型") // no field of the record: kept as text
            .build();
    return Stream.concat(TemplateSchemas.all().stream(), Stream.of(ours)).toList();
  }

  // guide: end

  // guide: rules
  static ScreeningValidator rules() {
    return ScreeningValidator.with(
        mapping -> {
          mapping // a constraint at hand, on one value
              .type(EyeDraft.class)
              .field("acuity")
              .constraint(
                  new DecimalMinDef()
                      .value("3.3")
                      .message("{school.acuity.low}")
                      .payload(Warning.class)); // without it: an error
          mapping // a constraint of this host, on the whole row
              .type(ScreeningDraft.class)
              .constraint(new GenericConstraintDef<>(KnownLens.class));
        });
  }
  // guide: end
}
