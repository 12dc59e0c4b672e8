package io.github.visiontemplate.exporting;

import static io.github.visiontemplate.exporting.Blanks.messages;
import static io.github.visiontemplate.exporting.Blanks.places;
import static io.github.visiontemplate.exporting.Blanks.pupil;
import static io.github.visiontemplate.exporting.Blanks.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.FillReport.CellCounts;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.testing.FillableInMemoryTemplate;
import io.github.visiontemplate.testing.InMemorySheet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is filled in is what the template lets its cells hold. */
class FillRulesTest {

  private static final int RIGHT_ACUITY = 9;
  private static final int LEFT_ACUITY = 10;
  private static final int RIGHT_SPHERE = 11;
  private static final int LENSES = 17;

  private final Blanks blanks = Blanks.withRecords();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "是,否 | 否",
        "1,0 | 0",
        "0,1 | 0",
        "1.是,2.否 | 2.否",
        "1、是,0、否 | 0、否",
        "是（佩戴）,否,不详 | 否",
        "Y,N | N",
        "有,无 | 无",
        "TRUE,FALSE | FALSE",
        "1, 1.0,0.否 | 0.否"
      })
  void theWordOfTheTemplatesOwnListIsWritten(String list, String written) {
    FillableInMemoryTemplate template = listed(LENSES, list.split(","));

    FillReport report = blanks.fill(template);

    assertThat(template.filled()).containsEntry("R2", written);
    assertThat(places(report)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"4.7,4.8,4.9 | 4.8", "4.70,4.80 | 4.80", "１.０,４.８ | ４.８"})
  void anAcuityIsWrittenAsInTheList(String list, String written) {
    FillableInMemoryTemplate template = listed(RIGHT_ACUITY, list.split(","));

    blanks.fill(template);

    assertThat(template.filled()).containsEntry("J2", written);
  }

  @Test
  void belowTheChartIsWrittenAsTheListHasIt() {
    Blanks below = Blanks.withRecord(Field.RIGHT_ACUITY, 0);
    FillableInMemoryTemplate nine = listed(RIGHT_ACUITY, "9.0", "3.0", "3.1");
    FillableInMemoryTemplate both = listed(RIGHT_ACUITY, "9", "0", "3.0");

    below.fill(nine);
    below.fill(both);

    assertThat(nine.filled()).containsEntry("J2", "9.0");
    assertThat(both.filled()).containsEntry("J2", "0");
  }

  @Test
  void aValueThatTheListDoesNotHaveIsLeftToAPerson() {
    FillableInMemoryTemplate template = listed(RIGHT_ACUITY, "5.0", "5.1");

    FillReport report = blanks.fill(template);

    assertThat(template.filled()).doesNotContainKey("J2").containsKey("K2");
    assertThat(report.cells()).isEqualTo(new CellCounts(7, 0, 1));
    assertThat(report.rows().filled()).isEqualTo(1);
    assertThat(messages(report))
        .containsExactly(
            "J2: the stored record says 4.8, but the template's own list for \"右眼裸眼视力\""
                + " (5.0、5.1) has no such entry. The cell was left as it was; choose the right"
                + " entry.");
  }

  @Test
  void ofALongListTheFirstEntriesAreNamed() {
    String[] entries = "a,b,c,d,e,f,g,h,i,j,k,l,m".split(",");

    FillReport report = blanks.fill(listed(LENSES, entries));

    assertThat(messages(report).get(0)).contains("(a、b、c、d、e、f、g、h、i、j、k、l…)");
  }

  @Test
  void aListCountsForItsOwnRowsAndColumnAlone() {
    InMemorySheet sheet = sheet().row(pupil(0)).row(pupil(1)).row(pupil(2));
    FillableInMemoryTemplate template =
        new FillableInMemoryTemplate(
            sheet.dropDown(3, 3, LENSES, "1", "0").dropDown(2, 4, LENSES + 1, "甲"));

    blanks.fill(template);

    assertThat(template.filled()).containsAllEntriesOf(Map.of("R2", "否", "R3", "0", "R4", "否"));
  }

  @Test
  void aValueThatIsThereInOtherWordsIsKept() {
    FillableInMemoryTemplate template =
        new FillableInMemoryTemplate(
            sheet().row(pupil(0, Field.ORTHOKERATOLOGY, "否")).dropDown(2, 2, LENSES, "1.是", "2.否"));

    FillReport report = blanks.fill(template);

    assertThat(template.filled()).doesNotContainKey("R2");
    assertThat(places(report)).isEmpty();
  }

  @Test
  void nothingIsWrittenUnderAMergedCellAndTheRowIsReportedOnce() {
    FillableInMemoryTemplate template =
        new FillableInMemoryTemplate(
            sheet()
                .row(pupil(0, Field.RIGHT_ACUITY, "休学"))
                .row(pupil(1))
                .merged(2, RIGHT_ACUITY, 2, LENSES));

    FillReport report =
        Blanks.fill(
            blanks.builder().existing(VisionExport.ExistingValues.OVERWRITE),
            template,
            Blanks.AUTUMN);

    assertThat(template.filled().keySet()).allMatch(cell -> cell.endsWith("3"));
    assertThat(report.rows().filled()).isEqualTo(1);
    assertThat(report.cells()).isEqualTo(new CellCounts(8, 1, 1));
    assertThat(messages(report))
        .containsExactly(
            "J2: the cells J2:R2 are merged and show \"休学\", so nothing was filled in there. If"
                + " the student was examined, unmerge them and type the values in.");
  }

  @Test
  void besideAMergedCellTheRowIsFilled() {
    FillableInMemoryTemplate template =
        new FillableInMemoryTemplate(sheet().row(pupil(0)).merged(2, RIGHT_ACUITY, 2, LEFT_ACUITY));

    FillReport report = blanks.fill(template);

    assertThat(template.filled().keySet()).containsExactly("L2", "M2", "N2", "O2", "P2", "R2");
    assertThat(places(report)).containsExactly("WARNING CELL_CONFLICT at J2");
  }

  @Test
  void aCellThatIsMergedWithFreeCellsBehindItIsFilled() {
    FillableInMemoryTemplate template =
        new FillableInMemoryTemplate(
            sheet()
                .row(pupil(0))
                .merged(2, LENSES, 2, LENSES + 3)
                .merged(1, 0, 1, LENSES)
                .merged(2, 0, 2, 2));

    assertThat(places(blanks.fill(template))).isEmpty();
    assertThat(template.filled()).containsEntry("R2", "否").hasSize(8);
  }

  @Test
  void aCellUnderOneThatBeginsOutsideIsNotFilled() {
    FillableInMemoryTemplate template =
        new FillableInMemoryTemplate(
            sheet().row(pupil(0)).merged(2, RIGHT_ACUITY - 1, 2, RIGHT_ACUITY));

    FillReport report = blanks.fill(template);

    assertThat(template.filled()).doesNotContainKey("J2");
    assertThat(places(report)).containsExactly("WARNING CELL_CONFLICT at J2");
  }

  @Test
  void aCellThatIsMergedOverTwoPupilsIsNobodys() {
    FillableInMemoryTemplate template =
        new FillableInMemoryTemplate(
            sheet()
                .row(pupil(0))
                .row(pupil(1))
                .row(pupil(2))
                .merged(2, RIGHT_SPHERE, 3, RIGHT_SPHERE));

    FillReport report = blanks.fill(template);

    assertThat(template.filled()).doesNotContainKeys("L2", "L3").containsKey("L4");
    assertThat(places(report))
        .containsExactly("WARNING CELL_CONFLICT at L2", "WARNING CELL_CONFLICT at L3");
  }

  @Test
  void nothingIsWrittenOverAFormulaOfSeveralCells() {
    FillableInMemoryTemplate template =
        new FillableInMemoryTemplate(
            sheet().row(pupil(0)).row(pupil(1)).block(2, LENSES, 3, LENSES));

    FillReport report = blanks.fill(template);

    assertThat(template.filled()).doesNotContainKeys("R2", "R3").containsKey("J2");
    assertThat(messages(report).get(0))
        .isEqualTo(
            "R2: one formula fills the cells R2:R3, so nothing was filled in there. Delete the"
                + " formula and fill the template again, or type the values in.");
  }

  @Test
  void moreMergedCellsOverARowThanAnybodyMakesLockAllOfIt() {
    InMemorySheet sheet = sheet().row(pupil(0)).row(pupil(1));
    for (int i = 0; i < 300; i++) {
      sheet.merged(1, RIGHT_ACUITY, 2, RIGHT_ACUITY);
    }
    FillableInMemoryTemplate template = new FillableInMemoryTemplate(sheet);

    FillReport report = blanks.fill(template);

    assertThat(template.filled().keySet()).allMatch(cell -> cell.endsWith("3"));
    assertThat(places(report)).containsExactly("WARNING CELL_CONFLICT at J2");
  }

  @Test
  void powersHaveASignWhereThoseThatAreThereHaveOne() {
    Blanks hyperopic = Blanks.withRecord(Field.RIGHT_SPHERE, 1.25, Field.LEFT_SPHERE, -0.5);
    FillableInMemoryTemplate signed =
        new FillableInMemoryTemplate(
            sheet().row(pupil(0)).row(pupil(900, Field.RIGHT_SPHERE, "+0.75")));
    FillableInMemoryTemplate plain =
        new FillableInMemoryTemplate(
            sheet().row(pupil(0)).row(pupil(900, Field.RIGHT_SPHERE, "0.75")));

    hyperopic.fill(signed);
    hyperopic.fill(plain);

    assertThat(signed.filled())
        .containsAllEntriesOf(
            Map.of("L2", "+1.25", "M2", "-0.50", "N2", "90", "O2", "-0.50", "P2", "0.00"));
    assertThat(plain.filled()).containsAllEntriesOf(Map.of("L2", "1.25", "O2", "-0.50"));
  }

  private static FillableInMemoryTemplate listed(int column, String... entries) {
    return new FillableInMemoryTemplate(sheet().row(pupil(0)).dropDown(2, 50, column, entries));
  }
}
