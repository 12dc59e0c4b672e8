package io.github.visiontemplate.parse.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchemas;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvisibleCharactersTest {

  private static ParsedRow row(Field field, String text) {
    return Rows.of(TemplateSchemas.nationalImport(), field, text);
  }

  private static Issue flaw(Field field, String text) {
    ParsedRow row = row(field, text);
    assertThat(row.issues()).hasSize(1);
    return row.issues().get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00AD1.25",
        "1.25\u00AD",
        " \u00AD 1.25",
        "\u200B\u00AD1.25",
        "\u00961.25",
        "\u00971.25",
        "\u001E1.25",
        "\u001F1.25",
        "\u20641.25",
        "\u202E1.25",
        "1\u00AD25",
        "1\u200B25",
        "-\u200D1.25",
        "1.\u206325"
      })
  void whatMayBeASignOrSeparateDigitsIsRefused(String text) {
    assertThat(flaw(Field.LEFT_SPHERE, text).code()).isEqualTo(IssueCode.VALUE_NOT_A_NUMBER);
    assertThat(row(Field.LEFT_SPHERE, text).decimal(Field.LEFT_SPHERE)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200B-1.25",
        "-1.25\uFEFF",
        "\u200E-1.25",
        "\u202A-1.25\u202C",
        "\u2066-1.25\u2069",
        "\u200F-1.25",
        "\u2060-1.25\u0085"
      })
  void joinersAndDirectionMarksAroundANumberChangeNothing(String text) {
    ParsedRow row = row(Field.LEFT_SPHERE, text);
    assertThat(row.issues()).isEmpty();
    assertThat(row.decimal(Field.LEFT_SPHERE)).isEqualTo(new BigDecimal("-1.25"));
  }

  @Test
  void aSoftHyphenBeforeANumberIsProbablyAMinus() {
    Issue issue = flaw(Field.RIGHT_SPHERE, "\u00AD1.25");
    assertThat(issue.suggestion()).isEqualTo("-1.25");
    assertThat(IssueMessages.chinese().withoutSheets().text(issue))
        .isEqualTo("L2：“右眼屈光球镜S”的内容“\u00AD1.25”中有看不见的字符，可能原是负号或小数点。请清空该单元格，重新输入数字。是否应为“-1.25”？");
    assertThat(flaw(Field.RIGHT_SPHERE, "\u00961.25").suggestion()).isEqualTo("-1.25");
    assertThat(flaw(Field.RIGHT_SPHERE, "\u202E5.2").suggestion()).isNull();
    assertThat(flaw(Field.RIGHT_ACUITY, "\u00AD4.8").suggestion()).isNull();
  }

  @Property
  void noInvisibleCharacterChangesASignOrADigit(
      @ForAll char invisible, @ForAll @IntRange(min = 0, max = 5) int place) {
    String text = new StringBuilder("-1.25").insert(place, invisible).toString();
    BigDecimal read = row(Field.LEFT_SPHERE, text).decimal(Field.LEFT_SPHERE);
    if (Character.getType(invisible) == Character.FORMAT) {
      assertThat(read).isIn(null, new BigDecimal("-1.25"));
    }
    String unsigned = new StringBuilder("1.25").insert(0, invisible).toString();
    BigDecimal positive = row(Field.LEFT_SPHERE, unsigned).decimal(Field.LEFT_SPHERE);
    if (invisible == '\u00AD'
        || (Character.isISOControl(invisible) && invisible > 13 && invisible != 0x85)) {
      assertThat(positive).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026\u00AD9\u00AD15",
        "2026-\u00AD9-15",
        "\u202E2026/9/15",
        "2026/9/1\u200B5",
        "2026/9/15\u00AD"
      })
  void aDateWithInvisibleCharactersIsRefused(String text) {
    Issue issue = flaw(Field.EXAM_DATE, text);
    assertThat(issue.code()).isEqualTo(IssueCode.EXAM_DATE_FORMAT);
    assertThat(issue.arguments()).containsExactly("INVISIBLE");
  }

  @Test
  void aDateInSoftHyphensIsSuggested() {
    assertThat(flaw(Field.EXAM_DATE, "2026\u00AD9\u00AD15").suggestion()).isEqualTo("2026/9/15");
    assertThat(row(Field.EXAM_DATE, "\u200E2026/9/15\u200B").examDate())
        .isEqualTo(LocalDate.of(2026, 9, 15));
  }

  @Test
  void aStudentNumberIsReadWithoutThemAtItsEndsAndRefusedWithThemInside() {
    assertThat(row(Field.STUDENT_NUMBER, "\u00AD" + Rows.NUMBER + "\u200B").studentNumber())
        .hasToString("G31**************44");
    Issue inside = flaw(Field.STUDENT_NUMBER, Rows.NUMBER.replace("2018", "20\u00AD18"));
    assertThat(inside.code()).isEqualTo(IssueCode.NUMBER_MALFORMED);
    assertThat(inside.arguments()).containsExactly("INVISIBLE");
    assertThat(inside.suggestion()).isEqualTo(Rows.NUMBER);
  }

  @Test
  void wordsAreReadWithoutThem() {
    assertThat(row(Field.ORTHOKERATOLOGY, "\u00AD是\u200B").orthokeratology()).isTrue();
    assertThat(row(Field.ORTHOKERATOLOGY, "否\u00AD").orthokeratology()).isFalse();
    assertThat(row(Field.LEFT_SPHERE, "\u00AD\u200B").issues()).isEmpty();
  }
}
