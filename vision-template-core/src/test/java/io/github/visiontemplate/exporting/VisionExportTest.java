package io.github.visiontemplate.exporting;

import static io.github.visiontemplate.testing.School.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.FillReport.CellCounts;
import io.github.visiontemplate.report.FillReport.RowCounts;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.testing.FillableInMemoryTemplate;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisionExportTest {

  private static final TemplateSchema IMPORT = TemplateSchemas.nationalImport();
  private static final TemplateSchema BLANK = TemplateSchemas.nationalCurrent();
  private static final Semester AUTUMN = Semester.of(2025, Term.FIRST);
  private static final Object[] NOTHING = {
    Field.RIGHT_ACUITY, null, Field.LEFT_ACUITY, null, Field.RIGHT_SPHERE, null,
    Field.RIGHT_CYLINDER, null, Field.RIGHT_AXIS, null, Field.LEFT_SPHERE, null,
    Field.LEFT_CYLINDER, null, Field.LEFT_AXIS, null, Field.ORTHOKERATOLOGY, null
  };

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();

  @BeforeEach
  void store() {
    InMemorySheet sheet =
        School.sheet(IMPORT)
            .row(row(IMPORT, 0))
            .row(
                row(
                    IMPORT,
                    1,
                    Field.RIGHT_ACUITY,
                    9,
                    Field.ORTHOKERATOLOGY,
                    "是",
                    Field.LEFT_SPHERE,
                    null,
                    Field.LEFT_CYLINDER,
                    null));
    VisionImport.builder()
        .directory(School.of(3))
        .store(store)
        .clock(School.CLOCK)
        .build()
        .run(InMemoryTemplate.of(sheet), School.UPLOADER);
  }

  @Test
  void onlyMeasurementCellsOfMatchedRowsAreFilled() {
    FillableInMemoryTemplate template =
        template(row(BLANK, 0, NOTHING), row(BLANK, 900, NOTHING), row(BLANK, 2, NOTHING));

    FillReport report = fill(builder(), template);

    assertThat(report.status()).isEqualTo(FillReport.Status.FILLED);
    assertThat(report.semester()).isEqualTo(AUTUMN);
    assertThat(report.rows()).isEqualTo(new RowCounts(3, 1, 1, 1, 0));
    assertThat(report.cells()).isEqualTo(new CellCounts(8, 0, 0));
    assertThat(template.filled().toString())
        .isEqualTo("{J2=4.8, K2=4.9, L2=-1.25, M2=-0.50, N2=90, O2=-1.00, P2=0.00, R2=否}");
    assertThat(places(report))
        .containsExactly("ERROR STUDENT_NOT_FOUND at D3", "WARNING NO_RECORD at D4");
    assertThat(report.unmatched())
        .extracting(UnmatchedRow::toString)
        .containsExactly("NOT_FOUND at D3");
  }

  @Test
  void anEyeWithoutRefractionStaysEmptyAndBelowTheChartIsZero() {
    FillableInMemoryTemplate template = template(row(BLANK, 1, NOTHING));

    fill(builder(), template);

    assertThat(template.filled().toString())
        .isEqualTo("{J2=0, K2=4.9, L2=-1.25, M2=-0.50, N2=90, R2=是}");
  }

  @Test
  void belowTheChartMayBeNine() {
    FillableInMemoryTemplate template = template(row(BLANK, 1, NOTHING));

    fill(builder().belowChart(VisionExport.BelowChartCode.NINE), template);

    assertThat(template.filled()).containsEntry("J2", "9");
  }

  @Test
  void aValueThatIsThereIsKeptAndReportedWhereItDiffers() {
    FillableInMemoryTemplate template =
        template(
            row(BLANK, 0, Field.RIGHT_SPHERE, "-1.250", Field.LEFT_ACUITY, 5.0),
            row(BLANK, 1, Field.RIGHT_ACUITY, 0, Field.ORTHOKERATOLOGY, 1, Field.LEFT_SPHERE, 2));

    FillReport report = fill(builder(), template);

    assertThat(template.filled()).isEmpty();
    assertThat(report.cells()).isEqualTo(new CellCounts(0, 16, 3));
    assertThat(places(report))
        .containsExactly(
            "WARNING CELL_CONFLICT at K2",
            "WARNING CELL_CONFLICT at O3",
            "WARNING CELL_CONFLICT at P3");
    assertThat(report.issues().get(0).arguments()).isEqualTo(List.of("4.9"));
    assertThat(report.unmatched()).isEmpty();
  }

  @Test
  void overwritingReplacesWhatDiffersAndNothingElse() {
    FillableInMemoryTemplate template =
        template(row(BLANK, 0, Field.LEFT_ACUITY, 5.0, Field.ORTHOKERATOLOGY, "也许"));

    FillReport report = fill(builder().existing(VisionExport.ExistingValues.OVERWRITE), template);

    assertThat(template.filled().toString()).isEqualTo("{K2=4.9, R2=否}");
    assertThat(report.cells()).isEqualTo(new CellCounts(2, 6, 0));
  }

  @Test
  void aNumberThatCannotBeLookedUpSaysWhy() {
    FillableInMemoryTemplate template =
        template(
            row(BLANK, 0, Field.STUDENT_NUMBER, 1.1e17),
            row(BLANK, 0, Field.STUDENT_NUMBER, null),
            row(BLANK, 0, Field.STUDENT_NUMBER, "L1"));

    assertThat(places(fill(builder(), template)))
        .containsExactly(
            "ERROR NUMBER_PRECISION_LOST at D2",
            "ERROR NUMBER_MISSING at D3",
            "ERROR NUMBER_MALFORMED at D4");
  }

  @Test
  void aFormulaWithoutAValueIsNotTakenForAnEmptyCell() {
    FillableInMemoryTemplate template =
        template(row(BLANK, 0, Field.RIGHT_ACUITY, new Cell.FormulaWithoutValue()));

    assertThat(places(fill(builder(), template))).containsExactly("WARNING CELL_CONFLICT at J2");
  }

  @Test
  void whoMayBeMeantIsSaidWhereTheHostAsks() {
    String withoutLetter = School.number(1).value().substring(1);
    FillableInMemoryTemplate template =
        template(row(BLANK, 1, Field.STUDENT_NUMBER, withoutLetter));

    FillReport report = fill(builder().candidates(School.of(3)), template);

    assertThat(template.filled()).isEmpty();
    assertThat(report.unmatched().get(0).candidates())
        .extracting(candidate -> candidate.student().key().value())
        .containsExactly("K1");
    assertThat(fill(builder(), template).unmatched().get(0).candidates()).isEmpty();
  }

  @Test
  void theValuesOfACandidateAreThoseThatTheRowWouldGet() {
    String withoutLetter = School.number(1).value().substring(1);
    String unknown = School.number(2).value().substring(1);
    FillableInMemoryTemplate template =
        new FillableInMemoryTemplate(
            School.sheet(BLANK)
                .row(row(BLANK, 1, Field.STUDENT_NUMBER, withoutLetter))
                .row(row(BLANK, 2, Field.STUDENT_NUMBER, unknown))
                .dropDown(2, 50, 17, "1.是", "2.否"));

    FillReport report = fill(builder().candidates(School.of(3)), template);

    assertThat(report.unmatched()).allMatch(row -> row.candidates().size() == 1);
    assertThat(report.candidateValues()).containsOnlyKeys(new StudentKey("K1"));
    assertThat(report.candidateValues().get(new StudentKey("K1")))
        .isEqualTo(
            Map.of(
                Field.RIGHT_ACUITY, new Cell.Numeric(0),
                Field.LEFT_ACUITY, new Cell.Numeric(4.9),
                Field.RIGHT_SPHERE, new Cell.Numeric(-1.25),
                Field.RIGHT_CYLINDER, new Cell.Numeric(-0.5),
                Field.RIGHT_AXIS, new Cell.Numeric(90),
                Field.ORTHOKERATOLOGY, new Cell.Text("1.是"),
                Field.EXAM_DATE, new Cell.Date(LocalDate.of(2025, 10, 15))));
  }

  @Test
  void aTemplateOfStrangersIsSaidToBePerhapsAnotherSchools() {
    Object[][] rows = new Object[10][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(BLANK, 900 + i, NOTHING);
    }
    assertThat(places(fill(builder(), template(rows))).get(0)).isEqualTo("WARNING MATCH_RATE_LOW");
    assertThat(places(fill(builder().matchRateFloor(0), template(rows))))
        .doesNotContain("WARNING MATCH_RATE_LOW");
  }

  @Test
  void aTemplateWithoutRowsIsUnreadable() {
    FillReport report = fill(builder(), template());

    assertThat(report.status()).isEqualTo(FillReport.Status.UNREADABLE);
    assertThat(places(report)).containsExactly("ERROR NO_ROWS");
  }

  @Test
  void eitherCodeBelowTheChartIsTheSameValueAndNineDioptresAreNot() {
    Object[] nineDioptres = NOTHING.clone();
    nineDioptres[Arrays.asList(NOTHING).indexOf(Field.LEFT_CYLINDER) + 1] = 9;
    Object[] below = NOTHING.clone();
    below[Arrays.asList(NOTHING).indexOf(Field.RIGHT_ACUITY) + 1] = 9;

    FillReport report =
        fill(builder(), template(row(BLANK, 0, nineDioptres), row(BLANK, 1, below)));

    assertThat(places(report)).containsExactly("WARNING CELL_CONFLICT at P2");
    assertThat(report.cells()).isEqualTo(new CellCounts(12, 2, 1));
  }

  @Test
  void anotherTableIsTheWrongTemplate() {
    FillReport report =
        fill(
            builder().schemas(List.of(BLANK)),
            new FillableInMemoryTemplate(InMemorySheet.named("x").row("身高").row(150)));

    assertThat(report.status()).isEqualTo(FillReport.Status.UNREADABLE);
    assertThat(places(report)).containsExactly("ERROR WRONG_TEMPLATE");
  }

  @Test
  void theListenerIsNotifiedOfTheProgress() {
    List<Integer> told = new ArrayList<>();

    FillRequest request =
        FillRequest.of(
            template(row(BLANK, 0, NOTHING), row(BLANK, 1, NOTHING)), AUTUMN, School.UPLOADER);
    builder()
        .build()
        .fill(request.onProgress((rows, total) -> told.add(rows)), OutputStream.nullOutputStream());

    assertThat(told).endsWith(2);
  }

  @Test
  void anExportNeedsADirectoryAndAStore() {
    assertThatThrownBy(() -> VisionExport.builder().store(store).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("expected a directory, found none; call directory(...) before build()");
    assertThatThrownBy(() -> VisionExport.builder().directory(School.of(1)).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("expected a store, found none; call store(...) before build()");
  }

  private VisionExport.Builder builder() {
    return VisionExport.builder().directory(School.of(3)).store(store);
  }

  private static FillReport fill(VisionExport.Builder builder, FillableInMemoryTemplate template) {
    return builder.build().fill(template, AUTUMN, School.UPLOADER, OutputStream.nullOutputStream());
  }

  private static FillableInMemoryTemplate template(Object[]... rows) {
    InMemorySheet sheet = School.sheet(BLANK);
    for (Object[] row : rows) {
      sheet.row(row);
    }
    return new FillableInMemoryTemplate(sheet);
  }

  private static List<String> places(FillReport report) {
    return report.issues().stream().map(Issue::toString).toList();
  }
}
