package io.github.visiontemplate.exporting;

import static io.github.visiontemplate.testing.School.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.match.NumberLinks;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.PupilScope;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A city form that is imported without a workbook. */
class CityFormFileTest {

  private static final TemplateSchema NATIONAL = TemplateSchemas.nationalImport();
  private static final Semester AUTUMN = Semester.of(2025, Semester.Term.FIRST);
  private static final Student PUPIL = School.pupil(0);

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();
  private final Student unknown = withoutPersonalData("K2", null);
  private final Student numbered = withoutPersonalData("K3", School.number(3));
  private final InMemoryStudentDirectory pupils =
      InMemoryStudentDirectory.of(List.of(PUPIL, School.pupil(1), unknown, numbered));
  private final NumberLinks links = store.links(pupils);
  private final VisionImport visionImport =
      VisionImport.builder()
          .directory(pupils)
          .store(store)
          .links(links)
          .clock(School.CLOCK)
          .build();

  private static Student withoutPersonalData(String key, @Nullable NationalStudentNumber number) {
    return new Student(new StudentKey(key), number, "", null, null, PUPIL.school());
  }

  private static Map<Field, String> typed() {
    Map<Field, String> values = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      if (field.isAcuity()) {
        values.put(field, " 4.８ ");
      } else if (field.isPower()) {
        values.put(field, "-1.25");
      } else if (field.isMeasurement()) {
        values.put(field, field == Field.ORTHOKERATOLOGY ? "否" : "90");
      }
    }
    values.put(Field.EXAM_DATE, "2025/10/15");
    return values;
  }

  private ImportRequest request(CityForm form) {
    return ImportRequest.of(form.asFile("在线录入"), School.UPLOADER).family(TemplateFamily.CITY);
  }

  private StoredScreening stored() {
    return store.find(List.of(PUPIL.key()), AUTUMN).get(PUPIL.key());
  }

  @Test
  void whatAPersonTypesIsReadAsTextCellsAreAndHasAnUploadRecord() {
    ImportReport report = visionImport.run(request(CityForm.ofPupil(PUPIL, typed())));

    assertThat(report.issues()).isEmpty();
    assertThat(report.changes()).isEqualTo(new ChangeCounts(1, 0, 0));
    assertThat(stored().screening().right().acuity().tenths()).isEqualTo(48);
    assertThat(stored().screening().left().refraction().cylinder().hundredths()).isEqualTo(-125);
    assertThat(store.uploads(School.UPLOADER, 2))
        .extracting(upload -> upload.file().name())
        .containsExactly("在线录入");
  }

  @Test
  void aWrongValueNamesTheHeaderOfItsField() {
    Map<Field, String> values = typed();
    values.put(Field.LEFT_SPHERE, "99");
    values.remove(Field.RIGHT_ACUITY);

    ImportReport report = visionImport.run(request(CityForm.ofPupil(PUPIL, values)));

    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);
    assertThat(report.issues())
        .extracting(Issue::code, Issue::header)
        .containsExactly(
            tuple(IssueCode.VALUE_MISSING, "右眼裸眼视力"),
            tuple(IssueCode.SPHERE_OUT_OF_RANGE, "左眼屈光球镜S"));
  }

  @Test
  void thePupilsOwnFieldsCannotBeTyped() {
    Map<Field, String> values = typed();
    values.put(Field.STUDENT_KEY, "another");
    values.put(Field.NAME, "另一人");

    CityForm.Row row = CityForm.ofPupil(PUPIL, values).rows().get(0);

    assertThat(row.cell(Field.STUDENT_KEY)).isEqualTo(new Cell.Text(PUPIL.key().value()));
    assertThat(row.cell(Field.NAME)).isEqualTo(new Cell.Text(PUPIL.name()));
  }

  @Test
  void aRowFromARegisterWithoutNamesAndBirthDatesIsNotWarnedAbout() {
    assertThat(visionImport.run(request(CityForm.ofPupil(unknown, typed()))).issues()).isEmpty();
    assertThat(visionImport.run(request(CityForm.ofPupil(numbered, typed()))).issues()).isEmpty();
  }

  @Test
  void aFormInWhichNothingWasTypedHasNoRows() {
    ImportReport report = visionImport.run(request(CityForm.ofPupil(PUPIL, Map.of())));

    assertThat(report.status()).isEqualTo(ImportReport.Status.UNREADABLE);
    assertThat(report.issues())
        .extracting(IssueMessages.chinese()::text)
        .containsExactly("模板中没有学生数据：只有表头，或除学生名单外什么都没有填写。请填写学生数据后重新上传。");
  }

  @Test
  void aNationalRecordIsReplacedOnlyIfAPersonAcceptsItAndComesBackWhenThatIsUndone() {
    InMemorySheet national = School.sheet(NATIONAL).row(row(NATIONAL, 0));
    visionImport.run(InMemoryTemplate.of(national), School.UPLOADER);
    StoredScreening before = stored();
    ImportRequest correction = request(CityForm.ofPupil(PUPIL, typed()));

    ImportReport refused = visionImport.run(correction);
    assertThat(refused.issues())
        .extracting(issue -> issue.severity() + " " + issue.code())
        .containsExactly("ERROR ALREADY_IMPORTED");
    assertThat(stored()).isEqualTo(before);

    ImportRequest accepted = correction.accepting(IssueCode.ALREADY_IMPORTED);
    assertThat(visionImport.run(accepted.dryRun()).changes()).isEqualTo(new ChangeCounts(0, 1, 0));
    ImportReport report = visionImport.run(accepted);
    assertThat(report.changes()).isEqualTo(new ChangeCounts(0, 1, 0));
    assertThat(report.issues())
        .extracting(issue -> issue.severity() + " " + issue.code())
        .containsExactly("WARNING ALREADY_IMPORTED");
    assertThat(stored().origin()).isEqualTo(TemplateFamily.CITY);

    store.revert(
        report.uploadId(), School.UPLOADER, Instant.now(), PupilScope.of(pupils, School.UPLOADER));
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void theSameContentHasTheSameHashWhateverTheFileIsCalled() {
    CityForm form = CityForm.ofPupil(PUPIL, typed());
    Map<Field, String> other = typed();
    other.put(Field.RIGHT_AXIS, "91");

    assertThat(form.asFile("一").facts().sha256())
        .isEqualTo(CityForm.ofPupil(PUPIL, typed()).asFile("二").facts().sha256())
        .isNotEqualTo(CityForm.ofPupil(PUPIL, other).asFile("一").facts().sha256())
        .matches("[0-9a-f]{64}");
  }

  @Test
  void theRowsOfChosenPupilsAloneAreStoredAndTheirNumbersAreRemembered() {
    InMemorySheet sheet =
        School.sheet(NATIONAL).row(row(NATIONAL, 6)).row(row(NATIONAL, 7)).row(row(NATIONAL, 8));
    InMemoryTemplate upload = InMemoryTemplate.of(sheet);
    ImportReport report = visionImport.run(ImportRequest.of(upload, School.UPLOADER).dryRun());
    CityForm form =
        CityForm.ofUnmatched(report, upload, uploader -> List.of(), School.UPLOADER)
            .choosing(Map.of(1, School.pupil(1).key()));

    ImportReport stored = visionImport.run(request(form).accepting(IssueCode.PERSON_DIFFERS));

    assertThat(stored.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(stored.changes()).isEqualTo(new ChangeCounts(1, 0, 0));
    assertThat(links.all(School.UPLOADER))
        .extracting(confirmed -> confirmed.link())
        .extracting(NumberLink::number, NumberLink::student)
        .containsExactly(tuple(School.number(7), new StudentKey("K1")));
  }
}
