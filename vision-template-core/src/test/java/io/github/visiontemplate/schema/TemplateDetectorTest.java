package io.github.visiontemplate.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateDetectorTest {

  private static final List<TemplateSchema> NATIONAL = TemplateSchemas.of(TemplateFamily.NATIONAL);
  private static final List<String> HEADERS =
      TemplateSchemas.nationalImport().columns().stream().map(TemplateColumn::header).toList();

  private static Detection detect(InMemorySheet... sheets) {
    return TemplateDetector.of(NATIONAL).detect(InMemoryTemplate.of(sheets).open());
  }

  private static TemplateLayout found(InMemorySheet... sheets) {
    return detect(sheets).layouts().get(0);
  }

  private static List<Issue> refused(InMemorySheet... sheets) {
    Detection detection = detect(sheets);
    return detection.layouts().isEmpty()
        ? List.of(detection.wrongTemplate())
        : detection.duplicates();
  }

  private static InMemorySheet sheet() {
    return InMemorySheet.named("视力数据");
  }

  @Test
  void columnsAreFoundByHeaderWhereverTheyStand() {
    List<String> reversed = new ArrayList<>(HEADERS);
    Collections.reverse(reversed);
    TemplateLayout layout = found(sheet().row(reversed).row("G310101201812233244"));
    assertThat(layout.schema()).isEqualTo(TemplateSchemas.nationalImport());
    assertThat(layout.sheetIndex()).isZero();
    assertThat(layout.sheetName()).isEqualTo("视力数据");
    assertThat(layout.lastHeaderRow()).isEqualTo(1);
    assertThat(layout.column(Field.EXAM_DATE)).isZero();
    assertThat(layout.column(Field.GRADE_CODE)).isEqualTo(18);
    assertThat(layout.position(Field.GRADE_CODE, 7)).hasToString("S7");
    assertThat(layout.lastHeaderColumn()).isEqualTo(18);
  }

  @Test
  void unknownColumnsAreCarriedAlong() {
    List<String> headers = new ArrayList<>(HEADERS);
    headers.add(7, "备注");
    headers.add("");
    headers.add("医生\n签名");
    headers.add(" ");
    TemplateLayout layout = found(sheet().row(headers));
    assertThat(layout.columns()).hasSize(19);
    assertThat(layout.column(Field.BIRTH_DATE)).isEqualTo(8);
    assertThat(layout.header(7)).isEqualTo("备注");
    assertThat(layout.header(20)).isEmpty();
    assertThat(layout.header(21)).isEqualTo("医生 签名");
    assertThat(layout.lastHeaderColumn()).isEqualTo(21);
    assertThat(layout.header(22)).isEmpty();
    assertThat(layout.header(Field.STUDENT_KEY)).isEmpty();
  }

  @Test
  void titlesAndBlankRowsAboveTheHeaderArePassedOver() {
    String title = "2025年示例市中小学生视力筛查数据采集表";
    TemplateLayout layout =
        found(
            sheet()
                .row(Collections.nCopies(19, title))
                .row("填表单位：", null, 2025, LocalDate.of(2025, 9, 1), true)
                .row(" ", "", "\u3000")
                .skip(2)
                .row(HEADERS)
                .row("11"));
    assertThat(layout.lastHeaderRow()).isEqualTo(6);
  }

  @Test
  void helpAndCodeSheetsAreNotTakenForData() {
    TemplateLayout layout =
        found(
            InMemorySheet.named("填写说明").row("填写说明").row("1. 学籍号为19位").row("姓名", "性别", "学籍号"),
            InMemorySheet.named("代码表").row("性别", "1", "男").row("性别", "2", "女"),
            InMemorySheet.named("空白"),
            sheet().row(HEADERS));
    assertThat(layout.sheetIndex()).isEqualTo(3);
  }

  @Test
  void theFirstOfTwoSheetsWithTheHeadersCounts() {
    assertThat(found(sheet().row(HEADERS), InMemorySheet.named("副本").row(HEADERS)).sheetIndex())
        .isZero();
  }

  @Test
  void aHeaderBelowTheFirstTwentyRowsIsNotLookedFor() {
    InMemorySheet high = sheet();
    InMemorySheet low = sheet().row("说明");
    for (int i = 0; i < 19; i++) {
      high.row("说明");
      low.row("说明");
    }
    assertThat(found(high.row(HEADERS)).lastHeaderRow()).isEqualTo(20);
    assertThat(refused(low.row(HEADERS)))
        .extracting(Issue::code)
        .containsExactly(IssueCode.WRONG_TEMPLATE);
  }

  @Test
  void aPersonsColumnsMayBeMissing() {
    List<String> headers = HEADERS.stream().filter(header -> !header.equals("姓名")).toList();
    assertThat(found(sheet().row(headers)).has(Field.NAME)).isFalse();
  }

  @Test
  void aWrongTemplateNamesWhatWasMissingAndWhatWasFound() {
    List<String> headers = HEADERS.stream().filter(header -> !header.contains("柱镜")).toList();
    assertThat(refused(sheet().row("视力表").row(headers)))
        .containsExactly(
            Issue.ofFile(
                IssueCode.WRONG_TEMPLATE,
                "national-import",
                "右眼屈光柱镜C、左眼屈光柱镜C",
                String.join("、", headers)));
  }

  @Test
  void aWrongTemplateWithoutAnyKnownHeaderTellsNoneFound() {
    Issue expected =
        Issue.ofFile(
            IssueCode.WRONG_TEMPLATE,
            "national-current",
            "学籍号、右眼裸眼视力、左眼裸眼视力、右眼屈光球镜S、右眼屈光柱镜C、右眼屈光轴位A、左眼屈光球镜S、左眼屈光柱镜C、左眼屈光轴位A、是否为角膜塑形镜（OK镜）佩戴者",
            "");
    assertThat(refused(sheet().row("张三", 4.8))).containsExactly(expected);
    assertThat(refused(sheet())).containsExactly(expected);
    assertThat(refused()).containsExactly(expected);
  }

  @Test
  void blankHeadersAreNotNamed() {
    assertThat(refused(sheet().row("姓名", " ", null, "性别")).get(0).arguments().get(2))
        .isEqualTo("姓名、性别");
  }

  @Test
  void aHeaderBeyondTheFirst256ColumnsIsNotLookedFor() {
    List<Object> high = new ArrayList<>(Collections.nCopies(256 - HEADERS.size(), null));
    high.addAll(HEADERS);
    List<Object> beyond = new ArrayList<>(high);
    beyond.add(0, null);
    assertThat(found(sheet().row(high)).has(Field.EXAM_DATE)).isTrue();
    assertThat(found(sheet().row(beyond)).has(Field.EXAM_DATE)).isFalse();
  }

  @Test
  void headersNamedAreFewAndShort() {
    List<String> headers =
        new ArrayList<>(List.of("姓名", "很".repeat(31), "\uD842\uDFB7".repeat(30)));
    headers.addAll(Collections.nCopies(40, "列"));
    assertThat(refused(sheet().row(headers)).get(0).arguments().get(2))
        .isEqualTo("姓名、" + "很".repeat(29) + "…、" + "\uD842\uDFB7".repeat(30) + "、列".repeat(27));
  }

  @Test
  void twoColumnsOfOneFieldAreRefusedAtTheirCells() {
    List<String> headers = new ArrayList<>(HEADERS);
    headers.add("右眼\n裸眼视力");
    headers.add("全国学籍号");
    headers.add("学籍号码");
    assertThat(refused(sheet().row("标题").row(headers)))
        .containsExactlyInAnyOrder(
            Issue.ofCell(
                IssueCode.DUPLICATE_COLUMN, "视力数据", new CellPosition(2, 20), "全国学籍号", null, "D2"),
            Issue.ofCell(
                IssueCode.DUPLICATE_COLUMN, "视力数据", new CellPosition(2, 21), "学籍号码", null, "D2"),
            Issue.ofCell(
                IssueCode.DUPLICATE_COLUMN,
                "视力数据",
                new CellPosition(2, 19),
                "右眼 裸眼视力",
                null,
                "J2"));
  }

  @Test
  void twoColumnsThatAreNotReadAreNoMatter() {
    List<String> headers = new ArrayList<>(HEADERS);
    headers.add("年级");
    assertThat(found(sheet().row(headers)).column(Field.GRADE_CODE)).isZero();
  }

  @Test
  void formsOfOneHeaderRowAreFoundWithoutTheMergedCells() {
    TemplateSchema severalRows =
        TemplateSchema.builder("x", TemplateFamily.NATIONAL)
            .headerRows(2)
            .required(Field.STUDENT_NUMBER, "学籍号")
            .build();
    InMemorySheet sheet = sheet().row(HEADERS);
    TemplateDetector.of(List.of(severalRows, TemplateSchemas.nationalCurrent()))
        .detect(InMemoryTemplate.of(sheet).open());
    assertThat(sheet.askedForMergedCells()).isFalse();
  }

  @Test
  void everyReaderIsClosed() {
    InMemorySheet help = InMemorySheet.named("说明").row("说明");
    InMemorySheet data = sheet().row(HEADERS);
    found(help, data);
    assertThat(help.openReaders()).isZero();
    assertThat(data.openReaders()).isZero();
  }

  @Test
  void aDetectorNeedsAForm() {
    assertThatThrownBy(() -> TemplateDetector.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected at least one schema, found none");
  }
}
