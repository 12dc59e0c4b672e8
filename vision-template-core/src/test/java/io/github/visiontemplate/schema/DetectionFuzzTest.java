package io.github.visiontemplate.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.visiontemplate.schema.internal.Headers;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import java.util.ArrayList;
import java.util.List;

/**
 * Whatever the top of a sheet holds, it is a form or it is not; a form that is found has its
 * columns.
 */
class DetectionFuzzTest {

  private static final List<TemplateSchema> SCHEMAS =
      List.of(
          TemplateSchemas.nationalCurrent(),
          TemplateSchemas.city(),
          TemplateSchema.builder("rows", TemplateFamily.NATIONAL)
              .headerRows(2)
              .required(Field.STUDENT_NUMBER, "学生 > 学籍号")
              .build());
  private static final List<String> WORDS =
      TemplateSchemas.nationalCurrent().columns().stream().map(TemplateColumn::header).toList();

  @FuzzTest(maxDuration = "5m")
  void headers(FuzzedDataProvider data) {
    InMemorySheet sheet = InMemorySheet.named("Sheet1");
    while (data.remainingBytes() > 0) {
      sheet.row(row(data));
    }
    Detection detection = TemplateDetector.of(SCHEMAS).detect(InMemoryTemplate.of(sheet).open());
    assertThat(detection.layouts().size() + detection.others().size()).isEqualTo(1);
    for (TemplateLayout layout : detection.layouts()) {
      layout
          .columns()
          .forEach(
              (field, column) ->
                  assertThat(
                          layout
                              .schema()
                              .index()
                              .columnOf(Headers.normalized(layout.header(column))))
                      .isNotNull());
    }
  }

  @FuzzTest(maxDuration = "5m")
  void normalization(FuzzedDataProvider data) {
    String once = Headers.normalized(data.consumeRemainingAsString());
    assertThat(Headers.normalized(once)).isEqualTo(once);
  }

  private static Object[] row(FuzzedDataProvider data) {
    List<Object> cells = new ArrayList<>();
    int width = data.consumeInt(0, 24);
    for (int i = 0; i < width; i++) {
      cells.add(data.consumeBoolean() ? data.pickValue(WORDS) : data.consumeString(12));
    }
    return cells.toArray();
  }
}
