package io.github.visiontemplate.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateColumn;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a file takes away from what is stored is said, once for the file. */
class StoredValuesLostTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();
  private static final TemplateSchema OLDER = TemplateSchemas.nationalOlder();
  private static final Set<Field> NONE = EnumSet.noneOf(Field.class);
  private static final Set<Field> REFRACTION = EnumSet.range(Field.RIGHT_SPHERE, Field.LEFT_AXIS);
  private static final Object[] AS_IT_WAS = {};
  private static final Object[] CORRECTED = {Field.RIGHT_ACUITY, 5.1};
  private static final Object[] CORRECTED_AGAIN = {Field.RIGHT_ACUITY, 5.2};
  private static final Object[] WITHOUT_AXIS = {Field.RIGHT_CYLINDER, 0, Field.RIGHT_AXIS, null};
  private static final Object[] FLAWED = {Field.RIGHT_ACUITY, 7};
  private static final String COLUMNS = "右眼屈光球镜S、右眼屈光柱镜C、右眼屈光轴位A、左眼屈光球镜S、左眼屈光柱镜C";

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();

  @Test
  void anUploadThatSetsCorrectionsBackSaysWhichUploadsAndForHowManyPupils() {
    run(sheet(5, pupil -> AS_IT_WAS));
    ImportReport corrected = run(sheet(5, pupil -> pupil < 3 ? CORRECTED : AS_IT_WAS));
    assertThat(lost(corrected)).isEmpty();

    ImportReport again = run(sheet(5, pupil -> AS_IT_WAS));

    assertThat(again.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(lost(again)).containsExactly(List.of(IssueCode.CORRECTIONS_UNDONE, 3, "2"));
    assertThat(text(again, IssueCode.CORRECTIONS_UNDONE))
        .isEqualTo("本文件使 3 名学生的数据退回到较早的数值，撤销了上传 2 所作的更正。如非本意，请撤销本次上传。");
  }

  @Test
  void allUploadsThatAreUndoneAreNamedInOneWarning() {
    run(sheet(5, pupil -> AS_IT_WAS));
    run(sheet(5, pupil -> pupil < 2 ? CORRECTED : AS_IT_WAS));
    run(sheet(5, pupil -> pupil == 4 ? CORRECTED_AGAIN : pupil < 2 ? CORRECTED : AS_IT_WAS));

    assertThat(lost(run(sheet(5, pupil -> AS_IT_WAS))))
        .containsExactly(List.of(IssueCode.CORRECTIONS_UNDONE, 3, "3、2"));
  }

  @Test
  void newValuesAndTheSameValuesAndRevertedOnesUndoNothing() {
    run(sheet(5, pupil -> AS_IT_WAS));
    run(sheet(5, pupil -> AS_IT_WAS));
    ImportReport corrected = run(sheet(5, pupil -> CORRECTED));
    store.revert(corrected.uploadId(), School.UPLOADER, School.CLOCK.instant(), pupils -> pupils);

    assertThat(lost(run(sheet(5, pupil -> AS_IT_WAS)))).isEmpty();
    assertThat(lost(run(sheet(5, pupil -> CORRECTED_AGAIN)))).isEmpty();
    assertThat(lost(run(sheet(5, pupil -> CORRECTED)))).isEmpty();
  }

  @Test
  void aPupilCountsOnceForAllSemesters() {
    Object[] spring = {Field.EXAM_DATE, LocalDate.of(2025, 4, 10)};
    Object[] corrected = {Field.EXAM_DATE, LocalDate.of(2025, 4, 10), Field.RIGHT_ACUITY, 5.1};
    InMemorySheet[] old = {named("秋", 2, pupil -> AS_IT_WAS), named("春", 2, pupil -> spring)};
    run(old);
    run(named("秋", 2, pupil -> CORRECTED), named("春", 2, pupil -> corrected));

    assertThat(lost(run(old))).containsExactly(List.of(IssueCode.CORRECTIONS_UNDONE, 2, "2"));
  }

  @Test
  void aFormThatLacksColumnsSaysHowManyStoredValuesGo() {
    run(sheet(4, pupil -> pupil == 0 ? WITHOUT_AXIS : AS_IT_WAS));

    ImportReport older = run(sheet(OLDER, 5, REFRACTION, pupil -> AS_IT_WAS));

    assertThat(older.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(lost(older)).containsExactly(List.of(IssueCode.VALUES_ERASED, 4, 19, COLUMNS));
    assertThat(text(older, IssueCode.VALUES_ERASED))
        .isEqualTo("本文件的模板缺少列 %s，4 名学生已存的 19 个数值将被清空。请改用包含这些列的模板。".formatted(COLUMNS));
    assertThat(lost(run(sheet(OLDER, 5, REFRACTION, pupil -> AS_IT_WAS)))).isEmpty();
  }

  @Test
  void oneColumnThatIsMissingIsNamedAlone() {
    run(sheet(2, pupil -> AS_IT_WAS));

    assertThat(lost(run(sheet(OLDER, 2, EnumSet.of(Field.ORTHOKERATOLOGY), pupil -> AS_IT_WAS))))
        .containsExactly(List.of(IssueCode.VALUES_ERASED, 2, 2, "是否为角膜塑形镜（OK镜）佩戴者"));
  }

  @Test
  void extrasWhoseColumnTheFormLacksGoToo() {
    run(sheet(OLDER, 2, NONE, pupil -> AS_IT_WAS));

    assertThat(lost(run(sheet(2, pupil -> AS_IT_WAS))))
        .containsExactly(List.of(IssueCode.VALUES_ERASED, 2, 8, "右眼串镜、右眼屈光不正、左眼串镜、左眼屈光不正"));
  }

  @Test
  void aValueThatIsEmptiedInItsOwnColumnIsACorrection() {
    run(sheet(2, pupil -> AS_IT_WAS));

    assertThat(lost(run(sheet(2, pupil -> WITHOUT_AXIS)))).isEmpty();
  }

  @Test
  void eachSheetHasTheColumnsOfItsOwnForm() {
    run(sheet(6, pupil -> AS_IT_WAS));
    InMemorySheet whole = rows(InMemorySheet.named("一班"), OLDER, 0, 4, NONE, pupil -> AS_IT_WAS);
    InMemorySheet bare =
        rows(InMemorySheet.named("二班"), OLDER, 4, 6, REFRACTION, pupil -> AS_IT_WAS);

    assertThat(lost(run(bare, whole)))
        .containsExactly(List.of(IssueCode.VALUES_ERASED, 2, 10, COLUMNS));
  }

  @Test
  void aDryRunSaysTheSameAndAHostMayLetItBlock() {
    run(sheet(2, pupil -> AS_IT_WAS));
    run(sheet(2, pupil -> CORRECTED));
    InMemoryTemplate back = InMemoryTemplate.of(sheet(2, pupil -> AS_IT_WAS));
    InMemoryTemplate older = InMemoryTemplate.of(sheet(OLDER, 2, REFRACTION, pupil -> AS_IT_WAS));

    assertThat(lost(builder().build().run(ImportRequest.of(back, School.UPLOADER).dryRun())))
        .containsExactly(List.of(IssueCode.CORRECTIONS_UNDONE, 2, "2"));
    assertThat(lost(builder().build().run(ImportRequest.of(older, School.UPLOADER).dryRun())))
        .containsExactly(List.of(IssueCode.VALUES_ERASED, 2, 10, COLUMNS));
    VisionImport strict =
        builder().raise(IssueCode.CORRECTIONS_UNDONE, IssueCode.VALUES_ERASED).build();
    assertThat(strict.run(back, School.UPLOADER).status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(strict.run(older, School.UPLOADER).status()).isEqualTo(ImportReport.Status.REJECTED);
  }

  @Test
  void onlyRowsThatAreStoredTakeSomethingAway() {
    run(sheet(3, pupil -> AS_IT_WAS));
    run(sheet(3, pupil -> CORRECTED));
    InMemoryTemplate back = InMemoryTemplate.of(sheet(3, pupil -> pupil == 1 ? FLAWED : AS_IT_WAS));

    ImportReport refused = builder().build().run(back, School.UPLOADER);
    assertThat(refused.status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(lost(refused)).isEmpty();
    assertThat(
            lost(builder().mode(VisionImport.Mode.VALID_ROWS).build().run(back, School.UPLOADER)))
        .containsExactly(List.of(IssueCode.CORRECTIONS_UNDONE, 2, "2"));
  }

  private VisionImport.Builder builder() {
    return VisionImport.builder().directory(School.of(10)).store(store).clock(School.CLOCK);
  }

  private ImportReport run(InMemorySheet... sheets) {
    return builder().build().run(InMemoryTemplate.of(sheets), School.UPLOADER);
  }

  private static List<List<Object>> lost(ImportReport report) {
    List<List<Object>> lost = new ArrayList<>();
    for (Issue issue : report.issues()) {
      if (issue.code() == IssueCode.CORRECTIONS_UNDONE || issue.code() == IssueCode.VALUES_ERASED) {
        List<Object> said = new ArrayList<>(List.of(issue.code()));
        said.addAll(issue.arguments());
        lost.add(said);
      }
    }
    return lost;
  }

  private static String text(ImportReport report, IssueCode code) {
    return report.issues().stream()
        .filter(issue -> issue.code() == code)
        .map(IssueMessages.chinese()::text)
        .findFirst()
        .orElseThrow();
  }

  private static InMemorySheet sheet(int pupils, IntFunction<@Nullable Object[]> others) {
    return sheet(FORM, pupils, NONE, others);
  }

  private static InMemorySheet named(
      String name, int pupils, IntFunction<@Nullable Object[]> others) {
    return rows(InMemorySheet.named(name), FORM, 0, pupils, NONE, others);
  }

  private static InMemorySheet sheet(
      TemplateSchema form, int pupils, Set<Field> without, IntFunction<@Nullable Object[]> others) {
    return rows(InMemorySheet.named("视力数据"), form, 0, pupils, without, others);
  }

  private static InMemorySheet rows(
      InMemorySheet sheet,
      TemplateSchema form,
      int from,
      int to,
      Set<Field> without,
      IntFunction<@Nullable Object[]> others) {
    List<TemplateColumn> columns = form.columns();
    int[] kept =
        IntStream.range(0, columns.size())
            .filter(i -> !without.contains(columns.get(i).field()))
            .toArray();
    sheet.row(IntStream.of(kept).mapToObj(i -> columns.get(i).header()).toArray());
    for (int pupil = from; pupil < to; pupil++) {
      @Nullable Object[] row = School.row(form, pupil, others.apply(pupil));
      sheet.row(IntStream.of(kept).mapToObj(i -> row[i]).toArray());
    }
    return sheet;
  }
}
