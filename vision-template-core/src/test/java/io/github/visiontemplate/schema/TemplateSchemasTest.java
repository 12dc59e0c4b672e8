package io.github.visiontemplate.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateSchemasTest {

  private static List<String> headers(TemplateSchema schema) {
    return schema.columns().stream().map(TemplateColumn::header).toList();
  }

  private static Stream<TemplateSchema> all() {
    return TemplateSchemas.all().stream();
  }

  private static TemplateLayout found(List<TemplateSchema> schemas, List<String> headers) {
    InMemoryTemplate file = InMemoryTemplate.of(InMemorySheet.named("Sheet1").row(headers));
    return TemplateDetector.of(schemas).detect(file.open()).layouts().get(0);
  }

  @Test
  void theCurrentNationalFormHasEighteenColumnsInTheOrderOfThePlatform() {
    assertThat(headers(TemplateSchemas.nationalCurrent()))
        .containsExactly(
            "年级编号",
            "班级编号",
            "班级名称",
            "学籍号",
            "民族代码",
            "姓名",
            "性别",
            "出生日期",
            "家庭住址",
            "右眼裸眼视力",
            "左眼裸眼视力",
            "右眼屈光球镜S",
            "右眼屈光柱镜C",
            "右眼屈光轴位A",
            "左眼屈光球镜S",
            "左眼屈光柱镜C",
            "左眼屈光轴位A",
            "是否为角膜塑形镜（OK镜）佩戴者");
  }

  @Test
  void theImportFormIsTheCurrentOneWithTheExamDateLast() {
    List<String> headers = headers(TemplateSchemas.nationalImport());
    assertThat(headers.subList(0, 18)).isEqualTo(headers(TemplateSchemas.nationalCurrent()));
    assertThat(headers.subList(18, headers.size())).containsExactly("体检日期");
  }

  @Test
  void theCityFormHasTheKeyThePersonTheNineMeasurementsAndTheExamDate() {
    assertThat(headers(TemplateSchemas.city()))
        .startsWith(
            "学生编号", "学校", "年级", "班级", "姓名", "性别", "出生日期", "学籍号", "建议学生编号", "候选依据", "确认", "右眼裸眼视力")
        .endsWith("是否为角膜塑形镜（OK镜）佩戴者", "体检日期")
        .hasSize(21);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyAliasOfEveryColumnIsFound(TemplateSchema schema) {
    List<String> usual = headers(schema);
    for (int i = 0; i < usual.size(); i++) {
      TemplateColumn column = schema.columns().get(i);
      for (String alias : column.headers()) {
        int place = i;
        List<String> headers =
            IntStream.range(0, usual.size())
                .mapToObj(j -> j == place ? alias : usual.get(j))
                .toList();
        TemplateLayout layout = found(List.of(schema), headers);
        assertThat(
                column.field() == null
                    ? layout.extras().get(column.name())
                    : layout.column(column.field()))
            .as(alias)
            .isEqualTo(i);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyFormIsToldFromItsFamily(TemplateSchema schema) {
    assertThat(found(TemplateSchemas.of(schema.family()), headers(schema)).schema())
        .isEqualTo(schema);
  }

  @Test
  void theNationalFormWithoutTheExamDateIsTheCurrentOneAndNoWrongTemplate() {
    TemplateLayout layout =
        found(
            TemplateSchemas.of(TemplateFamily.NATIONAL),
            headers(TemplateSchemas.nationalCurrent()));
    assertThat(layout.schema()).isEqualTo(TemplateSchemas.nationalCurrent());
    assertThat(layout.has(Field.EXAM_DATE)).isFalse();
    TemplateLayout ofImport =
        found(
            List.of(TemplateSchemas.nationalImport()), headers(TemplateSchemas.nationalCurrent()));
    assertThat(ofImport.column(Field.EXAM_DATE)).isEqualTo(-1);
  }

  @Test
  void namesOfYearsPastAreUnderstood() {
    TemplateLayout layout =
        found(
            TemplateSchemas.of(TemplateFamily.NATIONAL),
            List.of(
                "国家学籍号",
                "左裸眼视力",
                "右裸眼视力",
                "左屈光球镜S",
                "左屈光柱镜C",
                "左屈光轴位A",
                "右球镜(S)",
                "右眼柱镜",
                "右轴位A",
                "是否佩戴OK镜",
                "体检日期（XXXX/XX/XX）"));
    assertThat(layout.schema()).isEqualTo(TemplateSchemas.nationalImport());
    assertThat(layout.column(Field.LEFT_AXIS)).isEqualTo(5);
    assertThat(layout.column(Field.RIGHT_SPHERE)).isEqualTo(6);
  }

  @Test
  void theOlderFormKeepsWhatTheRecordHasNoFieldForAsExtras() {
    TemplateLayout layout =
        found(
            TemplateSchemas.of(TemplateFamily.NATIONAL),
            List.of("年级编号", "学籍号", "姓名", "左眼裸眼视力", "右眼裸眼视力", "左眼串镜", "右眼串镜", "左眼屈光不正", "右眼屈光不正"));
    assertThat(layout.schema()).isEqualTo(TemplateSchemas.nationalOlder());
    assertThat(layout.extras())
        .containsOnly(entry("左眼串镜", 5), entry("右眼串镜", 6), entry("左眼屈光不正", 7), entry("右眼屈光不正", 8));
    assertThat(layout.column(Field.LEFT_ACUITY)).isEqualTo(3);
    assertThat(layout.column(Field.RIGHT_ACUITY)).isEqualTo(4);
  }
}
