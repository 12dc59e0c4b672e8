package io.github.visiontemplate.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.internal.Headers;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderNotesTest {

  private static final List<String> HEADERS =
      TemplateSchemas.nationalImport().columns().stream().map(TemplateColumn::header).toList();

  private static List<String> with(String header, String other) {
    List<String> headers = new ArrayList<>(HEADERS);
    headers.set(headers.indexOf(header), other);
    return headers;
  }

  private static Detection detect(List<String> headers) {
    return TemplateDetector.of(TemplateSchemas.of(TemplateFamily.NATIONAL))
        .detect(InMemoryTemplate.of(InMemorySheet.named("数据").row(headers)).open());
  }

  private static TemplateLayout found(List<String> headers) {
    Detection detection = detect(headers);
    assertThat(detection.duplicates()).isEmpty();
    assertThat(detection.layouts()).hasSize(1);
    return detection.layouts().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "学籍号|学籍号（必填）",
        "学籍号|学籍号[必填项]",
        "学籍号|*学籍号 (19位)",
        "学籍号|【必填】学籍号",
        "姓名|姓名（选填）",
        "姓名|姓名(非必填)",
        "性别|性别（1男 2女）",
        "性别|性别(男/女)",
        "出生日期|出生日期(yyyy/m/d)",
        "出生日期|出生日期（格式：2018/3/5）",
        "出生日期|出生日期（如2018/3/5）",
        "右眼裸眼视力|右眼裸眼视力(3.0-5.3)",
        "右眼裸眼视力|右眼裸眼视力（五分记录法，必填）",
        "右眼屈光球镜S|右眼屈光球镜S(D)",
        "右眼屈光球镜S|右眼屈光球镜S（-30.00～+30.00）（必填）",
        "右眼屈光柱镜C|右眼屈光柱镜C（屈光度）",
        "右眼屈光轴位A|右眼屈光轴位A(°)",
        "右眼屈光轴位A|右眼屈光轴位A（度）",
        "左眼屈光轴位A|左眼屈光轴位A(0-180, 整数)",
        "是否为角膜塑形镜（OK镜）佩戴者|是否为角膜塑形镜（OK镜）佩戴者（是/否）",
        "是否为角膜塑形镜（OK镜）佩戴者|是否佩戴OK镜(1是，0否)",
        "体检日期|体检日期（必填）",
        "体检日期|体检日期(格式(yyyy/m/d))"
      })
  void aNoteInBracketsIsNoPartOfAHeader(String header, String noted) {
    TemplateLayout layout = found(with(header, noted));
    assertThat(layout.columns()).hasSize(HEADERS.size());
    assertThat(layout.headers()).contains(noted.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"右眼裸眼视力(戴镜)", "右眼裸眼视力（矫正）", "右眼裸眼视力(左)", "右眼裸眼视力（小数记录法）", "右眼裸眼视力(复查)"})
  void aBracketThatTellsColumnsApartIsAPartOfIt(String other) {
    assertThat(detect(with("右眼裸眼视力", other)).layouts()).isEmpty();
  }

  @Test
  void theSideInBracketsStillTellsTheEyesApart() {
    List<String> headers = with("右眼裸眼视力", "裸眼视力(右)(必填)");
    headers.set(headers.indexOf("左眼裸眼视力"), "裸眼视力(左)（必填）");
    TemplateLayout layout = found(headers);
    assertThat(layout.column(Field.RIGHT_ACUITY)).isEqualTo(HEADERS.indexOf("右眼裸眼视力"));
    assertThat(layout.column(Field.LEFT_ACUITY)).isEqualTo(HEADERS.indexOf("左眼裸眼视力"));
  }

  @Test
  void aHeaderWithAndOneWithoutANoteAreTwoOfOneColumn() {
    List<String> headers = new ArrayList<>(HEADERS);
    headers.add("右眼屈光球镜S(D)");
    assertThat(detect(headers).duplicates())
        .extracting(Issue::code)
        .containsExactly(IssueCode.DUPLICATE_COLUMN);
  }

  @Test
  void aPathHasNotesAtEachOfItsLevels() {
    assertThat(HeaderNotes.without(Headers.normalized("视力(必填) > 右眼（3.0-5.3）"))).isEqualTo("视力>右眼");
    assertThat(HeaderNotes.without("(必填)")).isEqualTo("(必填)");
    assertThat(HeaderNotes.without("学籍号)")).isEqualTo("学籍号)");
    assertThat(HeaderNotes.without("((必填)")).isEqualTo("(");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"检查日期", "检测日期", "测试日期", "体检时间", "检查时间", "筛查日期", "测试时间", "视力检测日期", "检查日期（必填）"})
  void theDayOfTheExaminationHasOtherNames(String header) {
    TemplateLayout layout = found(with("体检日期", header));
    assertThat(layout.schema().id()).isEqualTo("national-import");
    assertThat(layout.column(Field.EXAM_DATE)).isEqualTo(HEADERS.size() - 1);
  }

  @Test
  void anotherNameOfTheDayCountsOnlyWithoutItsOwn() {
    List<String> headers = new ArrayList<>(HEADERS);
    headers.add(0, "测试时间");
    TemplateLayout layout = found(headers);
    assertThat(layout.column(Field.EXAM_DATE)).isEqualTo(HEADERS.size());
    assertThat(layout.header(0)).isEqualTo("测试时间");
  }

  @Test
  void twoOtherNamesOfTheDayAreRefused() {
    List<String> headers = with("体检日期", "检查日期");
    headers.add("测试时间");
    assertThat(detect(headers).duplicates()).hasSize(1);
  }

  @Test
  void aNearMissIsNamedInTheRefusal() {
    List<String> headers = with("学籍号", "学藉号");
    headers.set(headers.indexOf("右眼屈光球镜S"), "右眼屈光球镜S值");
    Issue refusal = detect(headers).wrongTemplate();
    assertThat(refusal.arguments())
        .containsExactly(
            "national-import",
            "学籍号（“学藉号”？）、右眼屈光球镜S（“右眼屈光球镜S值”？）",
            headers.stream().collect(Collectors.joining("、")));
  }

  @ParameterizedTest
  @CsvSource({"体检日斯, 体检日斯", "日期, 日期", "体检日期和时间, 体检日期和时间", "2025体检日期, 2025体检日期", "班主任, "})
  void aNearMissOfTheDayIsFound(String header, String near) {
    List<String> headers = new ArrayList<>(HEADERS);
    headers.set(headers.size() - 1, header);
    TemplateLayout layout = found(headers);
    assertThat(layout.has(Field.EXAM_DATE)).isFalse();
    assertThat(NearHeaders.ofExamDate(layout).orElse(null)).isEqualTo(near);
  }
}
