package io.github.visiontemplate.parse.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchemas;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementWordsTest {

  private static ParsedRow row(Field field, String text) {
    return Rows.of(TemplateSchemas.nationalImport(), field, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<3.0", "＜3.0", "<3", "﹤ 3.0", "3.0以下", "3以下", "低于3.0", "小于 3.0", "不足3.0", "不到3.00",
        "未达到3.0"
      })
  void belowTheChartMayBeSaidInWords(String text) {
    for (Field eye : new Field[] {Field.RIGHT_ACUITY, Field.LEFT_ACUITY}) {
      assertThat(row(eye, text).issues()).isEmpty();
      assertThat(row(eye, text).decimal(eye)).isZero();
    }
    assertThat(row(Field.LEFT_SPHERE, text).decimal(Field.LEFT_SPHERE)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PL", "pl", "ＰＬ", "plano", "Plano", "平光", " 平 光 "})
  void aPlanoLensHasNoPower(String text) {
    for (Field power : new Field[] {Field.RIGHT_SPHERE, Field.LEFT_CYLINDER}) {
      assertThat(row(power, text).issues()).isEmpty();
      assertThat(row(power, text).decimal(power)).isEqualTo("0.00");
    }
    assertThat(row(Field.LEFT_ACUITY, text).decimal(Field.LEFT_ACUITY)).isNull();
    assertThat(row(Field.LEFT_AXIS, text).decimal(Field.LEFT_AXIS)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "≥5.0, RANGE",
    ">5.0, RANGE",
    ">=5.0, RANGE",
    "5.0以上, RANGE",
    "5.0及以上, RANGE",
    "5.0+, RANGE",
    "≤3.0, RANGE",
    "<4.0, RANGE",
    "3.0及以下, RANGE",
    "4.8-5.0, RANGE",
    "不低于5.0, RANGE",
    "光感, LOW_VISION",
    "无光感, LOW_VISION",
    "指数/30cm, LOW_VISION",
    "眼前手动, LOW_VISION",
    "数指, LOW_VISION",
    "LP, LOW_VISION",
    "nlp, LOW_VISION",
    "义眼, PROSTHESIS",
    "右眼义眼, PROSTHESIS",
    "免试, NOT_EXAMINED",
    "-4.8, ",
    "四点八, "
  })
  void otherWordsForAnAcuityAreErrorsThatSayWhatToDo(String text, @Nullable String token) {
    Issue issue =
        row(Field.RIGHT_ACUITY, text).issue(IssueCode.VALUE_NOT_A_NUMBER, Field.RIGHT_ACUITY);
    Object[] expected = token == null ? new Object[0] : new Object[] {token};
    assertThat(issue.arguments()).containsExactly(expected);
    assertThat(
            row(Field.LEFT_SPHERE, text)
                .issue(IssueCode.VALUE_NOT_A_NUMBER, Field.LEFT_SPHERE)
                .arguments())
        .doesNotContain("RANGE", "LOW_VISION", "PROSTHESIS");
  }

  @Test
  void theMessageSaysWhatToEnter() {
    assertThat(message("≥5.0"))
        .isEqualTo("J2：“右眼裸眼视力”应为一个数值，实为范围“≥5.0”。请填写该眼能看清的最后一行，如 5.0；低于 3.0 时填 0 或 9。");
    assertThat(message("光感")).isEqualTo("J2：“右眼裸眼视力”应为数字，实为“光感”。光感、指数、手动都低于视力表（不足 3.0），请填 0 或 9。");
    assertThat(message("义眼"))
        .isEqualTo("J2：“右眼裸眼视力”应为数字，实为“义眼”。义眼没有视力：请填 0 或 9（不足 3.0），该眼的球镜、柱镜、轴位留空。");
  }

  private static String message(String text) {
    return IssueMessages.chinese()
        .withoutSheets()
        .text(row(Field.RIGHT_ACUITY, text).issues().get(0));
  }
}
