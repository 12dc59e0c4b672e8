package io.github.visiontemplate.parse.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateColumn;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.testing.InMemorySheet;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposedKeysTest {

  private static final TemplateSchema CITY = TemplateSchemas.city();

  private static ParsedRow row(
      @Nullable Object typed, @Nullable Object proposed, @Nullable Object confirmed) {
    Map<Field, Object> values = new EnumMap<>(Field.class);
    values.put(Field.STUDENT_KEY, typed);
    values.put(Field.PROPOSED_KEY, proposed);
    values.put(Field.KEY_CONFIRMED, confirmed);
    values.put(Field.RIGHT_ACUITY, 5);
    return requireNonNull(parse(values));
  }

  private static @Nullable ParsedRow parse(Map<Field, Object> values) {
    return Rows.parse(Rows.sheet(CITY.columns(), values), CITY).get(0);
  }

  private static void assertMissing(ParsedRow row, String why) {
    assertThat(row.key()).isNull();
    assertThat(Rows.issues(row))
        .containsExactly(
            Issue.ofCell(IssueCode.VALUE_MISSING, "数据", new CellPosition(2, 0), "学生编号", null, why));
  }

  @ParameterizedTest
  @ValueSource(strings = {"是", " 是 ", "1", "true"})
  void aProposedKeyCountsOnceAPersonConfirmedIt(String confirmed) {
    ParsedRow row = row(null, "K7", confirmed);
    assertThat(row.key()).isEqualTo(new StudentKey("K7"));
    assertThat(row.issues()).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "否", "0", "对", "K7", "#"})
  void aProposedKeyIsNeverUsedWithoutAYes(@Nullable String confirmed) {
    assertMissing(row(null, "K7", confirmed), "KEY_UNCONFIRMED");
  }

  @Test
  void anErrorInsteadOfTheYesIsNone() {
    assertMissing(row(null, "K7", new Cell.Failed("#N/A")), "KEY_UNCONFIRMED");
    assertMissing(row(null, "K7", new Cell.FormulaWithoutValue()), "KEY_UNCONFIRMED");
  }

  @Test
  void aTypedKeyCountsWhateverIsProposedAndConfirmed() {
    assertThat(row("K1", "K7", "是").key()).isEqualTo(new StudentKey("K1"));
    assertThat(row("K1", "K7", "否").key()).isEqualTo(new StudentKey("K1"));
    assertThat(row("K1", null, null).key()).isEqualTo(new StudentKey("K1"));
  }

  @Test
  void aTypedKeyThatCannotBeReadIsNotReplacedByTheProposedOne() {
    ParsedRow row = row(new Cell.Failed("#REF!"), "K7", "是");
    assertThat(row.key()).isNull();
    assertThat(Rows.issues(row))
        .containsExactly(
            Issue.ofCell(IssueCode.CELL_ERROR, "数据", new CellPosition(2, 0), "学生编号", "#REF!"));
  }

  @Test
  void aYesWithoutAProposalConfirmsNothing() {
    assertMissing(row(null, null, "是"), "KEY");
    assertMissing(row(null, " ", "是"), "KEY");
  }

  @Test
  void aProposedKeyThatLostDigitsIsNotUsed() {
    assertMissing(row(null, 1e15, "是"), "KEY_UNCONFIRMED");
  }

  @Test
  void theMessageTellsWhatToDoWithTheProposal() {
    Issue issue = row(null, "K7", null).issues().get(0);
    assertThat(IssueMessages.chinese().withoutSheets().text(issue))
        .isEqualTo("A2：“学生编号”为空，建议的编号还没有确认。请核对候选依据：正确则在“确认”列选“是”，" + "否则在“学生编号”列填写正确的编号，或删除该行。");
    assertThat(IssueMessages.english().withoutSheets().text(issue))
        .startsWith("A2: \"学生编号\" is empty and the proposed key is not confirmed.");
  }

  @Test
  void aListedPupilWithoutMeasurementsAndDateIsNoData() {
    Map<Field, Object> values = new EnumMap<>(Field.class);
    for (TemplateColumn column : CITY.columns()) {
      Field field = requireNonNull(column.field());
      if (!field.isMeasurement() && field != Field.EXAM_DATE) {
        values.put(field, "K1");
      }
    }
    assertThat(parse(values)).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = Field.class,
      names = {"RIGHT_ACUITY", "LEFT_AXIS", "ORTHOKERATOLOGY", "EXAM_DATE"})
  void oneMeasurementOrTheDateMakesAListedPupilData(Field field) {
    Map<Field, Object> values = new EnumMap<>(Field.class);
    values.put(Field.STUDENT_KEY, "K1");
    values.put(field, field == Field.EXAM_DATE ? LocalDate.of(2025, 10, 15) : "1");
    assertThat(requireNonNull(parse(values)).key()).isEqualTo(new StudentKey("K1"));
  }

  @Test
  void inANationalFormAPupilWithoutMeasurementsIsData() {
    TemplateSchema national = TemplateSchemas.nationalImport();
    Map<Field, Object> values = new EnumMap<>(Map.of(Field.STUDENT_NUMBER, Rows.NUMBER));
    List<@Nullable ParsedRow> rows = Rows.parse(Rows.sheet(national.columns(), values), national);
    assertThat(requireNonNull(rows.get(0)).studentNumber()).hasToString("G31**************44");
  }

  @Test
  void anExtraThatAHostDeclaredMakesARowOfItsCityFormData() {
    TemplateSchema schema =
        TemplateSchema.builder("host", TemplateFamily.CITY)
            .required(Field.STUDENT_KEY, "学生编号")
            .extra("沙眼")
            .build();
    assertThat(
            Rows.parse(
                InMemorySheet.named("数据").row("学生编号", "沙眼").row("K1", "无").row("K2", null), schema))
        .satisfiesExactly(
            first -> assertThat(requireNonNull(first).extras()).containsEntry("沙眼", "无"),
            second -> assertThat(second).isNull());
  }
}
