package io.github.visiontemplate.schema;

import static io.github.visiontemplate.schema.TemplateFamily.NATIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Another city's form, as a host would describe it: three header rows with merged cells. */
class SeveralHeaderRowsTest {

  private static final TemplateSchema OTHER_CITY =
      TemplateSchema.builder("other-city", NATIONAL)
          .headerRows(3)
          .required(Field.STUDENT_NUMBER, "学生信息 > 学籍号")
          .optional(Field.NAME, "学生信息 > 姓名")
          .requiredOfEachEye(Field::acuity, "检查结果 > 视力 > {}眼")
          .requiredOfEachEye(Field::sphere, "检查结果 > 球镜S > {}眼")
          .requiredOfEachEye(Field::cylinder, "检查结果 > 柱镜C > {}眼")
          .requiredOfEachEye(Field::axis, "检查结果 > 轴位A > {}眼")
          .required(Field.ORTHOKERATOLOGY, "是否佩戴OK镜")
          .build();

  private static InMemorySheet sheet() {
    return InMemorySheet.named("Sheet1")
        .row("示例市视力筛查表")
        .row("学生信息", null, "检查结果", null, null, null, null, null, null, null, "是否佩戴\nOK镜")
        .row("学籍号", "姓名", "视力", null, "球镜S", null, "柱镜C", null, "轴位A", null, null)
        .row(null, null, "左眼", "右眼", "左眼", "右眼", "左眼", "右眼", "左眼", "右眼", null)
        .row("G310101201812233244", "张三", 4.8, 4.9, -1, -1, 0, 0, 90, 90, "否");
  }

  private static InMemorySheet merged() {
    return sheet()
        .merged(1, 0, 1, 10)
        .merged(2, 0, 2, 1)
        .merged(2, 2, 2, 9)
        .merged(2, 10, 4, 10)
        .merged(3, 0, 4, 0)
        .merged(3, 1, 4, 1)
        .merged(3, 2, 3, 3)
        .merged(3, 4, 3, 5)
        .merged(3, 6, 3, 7)
        .merged(3, 8, 3, 9)
        .merged(5, 0, 5, 0);
  }

  private static Detection detect(InMemorySheet sheet) {
    return TemplateDetector.of(List.of(TemplateSchemas.nationalCurrent(), OTHER_CITY))
        .detect(InMemoryTemplate.of(sheet).open());
  }

  private static TemplateLayout found(InMemorySheet sheet) {
    return detect(sheet).layouts().get(0);
  }

  @Test
  void anotherCitysFormIsTenLinesOfAHost() {
    TemplateLayout layout = found(merged());
    assertThat(layout.schema()).isEqualTo(OTHER_CITY);
    assertThat(layout.lastHeaderRow()).isEqualTo(4);
    assertThat(layout.columns())
        .containsOnly(
            entry(Field.STUDENT_NUMBER, 0),
            entry(Field.NAME, 1),
            entry(Field.LEFT_ACUITY, 2),
            entry(Field.RIGHT_ACUITY, 3),
            entry(Field.LEFT_SPHERE, 4),
            entry(Field.RIGHT_SPHERE, 5),
            entry(Field.LEFT_CYLINDER, 6),
            entry(Field.RIGHT_CYLINDER, 7),
            entry(Field.LEFT_AXIS, 8),
            entry(Field.RIGHT_AXIS, 9),
            entry(Field.ORTHOKERATOLOGY, 10));
    assertThat(layout.header(Field.RIGHT_SPHERE)).isEqualTo("检查结果 > 球镜S > 右眼");
    assertThat(layout.header(10)).isEqualTo("是否佩戴 OK镜");
  }

  @Test
  void levelsRepeatedInEveryCellNeedNoMergedCells() {
    TemplateLayout layout =
        found(
            InMemorySheet.named("Sheet1")
                .row(
                    "学生信息", "检查结果", "检查结果", "检查结果", "检查结果", "检查结果", "检查结果", "检查结果", "检查结果",
                    "是否佩戴OK镜")
                .row("学籍号", "视力", "视力", "球镜S", "球镜S", "柱镜C", "柱镜C", "轴位A", "轴位A", "是否佩戴OK镜")
                .row("学籍号", "左眼", "右眼", "左眼", "右眼", "左眼", "右眼", "左眼", "右眼", "是否佩戴OK镜"));
    assertThat(layout.column(Field.RIGHT_AXIS)).isEqualTo(8);
    assertThat(layout.lastHeaderRow()).isEqualTo(3);
  }

  @Test
  void headersWithoutTheirMergedCellsAreNotGuessed() {
    assertThat(List.of(detect(sheet()).wrongTemplate()))
        .extracting(Issue::code)
        .containsExactly(IssueCode.WRONG_TEMPLATE);
  }

  @Test
  void aWrongTemplateNamesTheMissingPaths() {
    InMemorySheet file =
        InMemorySheet.named("Sheet1")
            .row("学生信息", null, "OK镜")
            .row("学籍号", "姓名")
            .merged(1, 0, 1, 1)
            .merged(1, 2, 3, 2);
    assertThat(
            List.of(
                TemplateDetector.of(List.of(OTHER_CITY))
                    .detect(InMemoryTemplate.of(file).open())
                    .wrongTemplate()))
        .containsExactly(
            Issue.ofFile(
                IssueCode.WRONG_TEMPLATE,
                "other-city",
                "检查结果 > 视力 > 右眼、检查结果 > 视力 > 左眼、检查结果 > 球镜S > 右眼、检查结果 > 球镜S > 左眼、检查结果 > 柱镜C > 右眼、"
                    + "检查结果 > 柱镜C > 左眼、检查结果 > 轴位A > 右眼、检查结果 > 轴位A > 左眼、是否佩戴OK镜（“OK镜”？）",
                "学生信息 > 学籍号、学生信息 > 姓名、OK镜"));
  }

  @Test
  void hugeOrOddMergedRangesDoNoHarm() {
    InMemorySheet sheet =
        merged().merged(5, 9, 1_048_576, 16_383).merged(2, 5, 2, 3).merged(900, 900, 901, 5_000);
    assertThat(found(sheet).column(Field.RIGHT_AXIS)).isEqualTo(9);
  }
}
