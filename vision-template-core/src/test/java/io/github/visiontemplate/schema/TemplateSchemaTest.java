package io.github.visiontemplate.schema;

import static io.github.visiontemplate.schema.TemplateFamily.CITY;
import static io.github.visiontemplate.schema.TemplateFamily.NATIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;

class TemplateSchemaTest {

  private static TemplateSchema.Builder form() {
    return TemplateSchema.builder("form", NATIONAL).required(Field.STUDENT_NUMBER, "学籍号");
  }

  private static void assertRefused(TemplateSchema.Builder builder, String message) {
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("schema form: expected " + message);
  }

  @Test
  void aSchemaTellsItsColumnsAsDeclared() {
    TemplateSchema schema =
        form()
            .requiredOfEachEye(Field::acuity, "{}眼裸眼视力", "{}视力")
            .optionalOfEachEye(Field::axis, "{}眼轴位")
            .extra("左眼串镜")
            .requiredExtra("备注", "说明", "备注")
            .build();
    assertThat(schema.columns())
        .extracting(
            TemplateColumn::field,
            TemplateColumn::name,
            TemplateColumn::required,
            c -> String.join("|", c.headers()))
        .containsExactly(
            tuple(Field.STUDENT_NUMBER, "学籍号", true, "学籍号"),
            tuple(Field.RIGHT_ACUITY, "右眼裸眼视力", true, "右眼裸眼视力|右视力"),
            tuple(Field.LEFT_ACUITY, "左眼裸眼视力", true, "左眼裸眼视力|左视力"),
            tuple(Field.RIGHT_AXIS, "右眼轴位", false, "右眼轴位"),
            tuple(Field.LEFT_AXIS, "左眼轴位", false, "左眼轴位"),
            tuple(null, "左眼串镜", false, "左眼串镜"),
            tuple(null, "备注", true, "说明|备注"));
    assertThat(schema.requires(Field.LEFT_ACUITY)).isTrue();
    assertThat(schema.requires(Field.LEFT_AXIS)).isFalse();
    assertThat(schema.requires(Field.NAME)).isFalse();
    assertThat(schema).hasToString("TemplateSchema[form]");
    assertThat(schema.headerRows()).isEqualTo(1);
  }

  @Test
  void theHeaderOfAFieldIsTheOneThatTheFormWrites() {
    TemplateSchema schema = form().optional(Field.NAME, "姓名", "学生姓名").build();
    assertThat(schema.header(Field.NAME)).isEqualTo("姓名");
    assertThatThrownBy(() -> schema.header(Field.SEX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a field of the form, found SEX");
  }

  @Test
  void aNationalFormNeedsTheStudentNumberAndACityFormTheKey() {
    assertRefused(
        TemplateSchema.builder("form", NATIONAL).optional(Field.STUDENT_NUMBER, "学籍号"),
        "a required column STUDENT_NUMBER");
    assertRefused(
        TemplateSchema.builder("form", CITY).required(Field.STUDENT_NUMBER, "学籍号"),
        "a required column STUDENT_KEY");
  }

  @Test
  void aFieldOrAnExtraStandsOnce() {
    assertThatThrownBy(() -> form().optional(Field.STUDENT_NUMBER, "全国学籍号"))
        .hasMessage("schema form: expected one column STUDENT_NUMBER");
    assertThatThrownBy(() -> form().extra("备注").extra("备注", "说明"))
        .hasMessage("schema form: expected one extra 备注");
  }

  @Test
  void twoColumnsCannotHaveHeadersThatAreEqualOnceNormalised() {
    assertRefused(form().extra("编号", "学 籍 号："), "one column with the header 学 籍 号：");
  }

  @Test
  void aliasesOfOneColumnMayBeEqualOnceNormalised() {
    TemplateSchema schema = form().optional(Field.ORTHOKERATOLOGY, "OK镜", "ok镜", "ＯＫ镜").build();
    assertThat(schema.columns()).hasSize(2);
  }

  @Test
  void aHeaderHasNoMoreLevelsThanTheHeaderHasRows() {
    assertRefused(form().required(Field.NAME, "学生 > 姓名"), "at most 1 levels in 学生 > 姓名");
    assertRefused(form().headerRows(0), "at least one header row");
    assertThat(form().headerRows(2).required(Field.NAME, "学生 > 姓名").build().headerRows())
        .isEqualTo(2);
  }

  @Test
  void aHeaderIsNotBlank() {
    assertRefused(form().required(Field.NAME, " ＊\n"), "headers that are not blank");
  }
}
