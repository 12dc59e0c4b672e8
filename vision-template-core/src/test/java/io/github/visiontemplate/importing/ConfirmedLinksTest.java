package io.github.visiontemplate.importing;

import static io.github.visiontemplate.testing.School.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.broken.TwistedStore;
import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.testing.FillableInMemoryTemplate;
import io.github.visiontemplate.testing.InMemorySheet;
import io.github.visiontemplate.testing.InMemoryTemplate;
import io.github.visiontemplate.testing.School;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pupils whom the register does not have under the number of the files: confirmed once. */
class ConfirmedLinksTest {

  private static final TemplateSchema FORM = TemplateSchemas.nationalImport();
  private static final TemplateSchema CITY = TemplateSchemas.city();
  private static final LocalDate SPRING_DAY = LocalDate.of(2025, 5, 12);
  private static final Semester SPRING = Semester.parse("2024-2");

  /** A number that nobody has. */
  private static final int STRANGE = 900;

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();
  private InMemoryStudentDirectory directory = School.of(6);

  @Test
  void aConfirmedRowLinksItsNumberAndLaterFilesMatchIt() {
    ImportReport confirmed = city(confirming(3, STRANGE));
    ImportReport later = national(row(FORM, 1, Field.EXAM_DATE, SPRING_DAY), strange(3));

    assertThat(confirmed.status()).isEqualTo(ImportReport.Status.STORED);
    assertThat(links())
        .containsExactly(
            new NumberLink.Confirmed(
                link(STRANGE, 3),
                "S1",
                School.CLOCK.instant(),
                String.valueOf(confirmed.uploadId())));
    assertThat(later.issues()).isEmpty();
    assertThat(later.rows()).isEqualTo(new RowCounts(2, 2, 2, 0, 1, 0));
    assertThat(stored(3)).isTrue();
  }

  @Test
  void aTypedKeyAndAConfirmedProposalLinkAlike() {
    city(
        confirming(2, 901),
        confirming(
            3, 902, Field.STUDENT_KEY, null, Field.PROPOSED_KEY, "K3", Field.KEY_CONFIRMED, "是"));

    assertThat(links())
        .extracting(NumberLink.Confirmed::link)
        .containsExactly(link(901, 2), link(902, 3));
  }

  @Test
  void aNumberThatTheRegisterHasLinksNothing() {
    city(row(CITY, 2), confirming(3, 4), confirming(4, 901, Field.STUDENT_NUMBER, null));

    assertThat(links()).isEmpty();
  }

  @Test
  void aNumberThatIsNoneLinksNothing() {
    String number = School.number(STRANGE).value();
    city(
        confirming(2, STRANGE, Field.STUDENT_NUMBER, number.substring(1)),
        confirming(3, STRANGE, Field.STUDENT_NUMBER, 1.10105e17),
        confirming(4, STRANGE, Field.STUDENT_NUMBER, "转学"));

    assertThat(store.uploads(School.UPLOADER, 1).get(0).stands()).isTrue();
    assertThat(links()).isEmpty();
  }

  @Test
  void onlyARowThatIsStoredMakesALink() {
    TemplateFamily family = TemplateFamily.CITY;
    InMemoryTemplate mixed =
        file(CITY, confirming(2, 901), confirming(3, 902, Field.RIGHT_ACUITY, "?"));

    importing().build().run(ImportRequest.of(mixed, School.UPLOADER).family(family).dryRun());
    assertThat(links()).isEmpty();
    assertThat(
            importing()
                .build()
                .run(ImportRequest.of(mixed, School.UPLOADER).family(family))
                .status())
        .isEqualTo(ImportReport.Status.REJECTED);
    assertThat(links()).isEmpty();
    importing()
        .mode(VisionImport.Mode.VALID_ROWS)
        .build()
        .run(ImportRequest.of(mixed, School.UPLOADER).family(family));
    assertThat(links()).extracting(NumberLink.Confirmed::link).containsExactly(link(901, 2));
  }

  @Test
  void aRowThatTurnsOutToBeADuplicateMakesNoLink() {
    importing()
        .mode(VisionImport.Mode.VALID_ROWS)
        .build()
        .run(
            ImportRequest.of(
                    file(CITY, confirming(2, 901), confirming(3, 902), confirming(2, 903)),
                    School.UPLOADER)
                .family(TemplateFamily.CITY));

    assertThat(links()).extracting(NumberLink.Confirmed::link).containsExactly(link(902, 3));
  }

  @Test
  void laterRowsAreComparedWithTheConfirmedName() {
    city(confirming(3, STRANGE, Field.NAME, "曾用名"));

    assertThat(codes(national(strange(3, Field.NAME, "曾用名")))).isEmpty();
    assertThat(codes(national(strange(3)))).containsExactly(IssueCode.NAME_DIFFERS);
    assertThat(codes(national(strange(3, Field.NAME, "曾用名", Field.SEX, "2"))))
        .containsExactly(IssueCode.SEX_DIFFERS);
  }

  @Test
  void laterRowsAreComparedWithTheConfirmedBirthDate() {
    LocalDate confirmed = School.pupil(3).birthDate().plusDays(40);
    city(confirming(3, STRANGE, Field.BIRTH_DATE, confirmed));

    assertThat(codes(national(strange(3, Field.BIRTH_DATE, confirmed)))).isEmpty();
    assertThat(codes(national(strange(3, Field.BIRTH_DATE, confirmed.plusDays(9)))))
        .containsExactly(IssueCode.BIRTH_DATE_DIFFERS);
  }

  @Test
  void aRowOfSomebodyElseUnderAConfirmedNumberIsNotStored() {
    city(confirming(3, STRANGE, Field.NAME, "曾用名"));

    assertThat(
            codes(national(strange(3, Field.BIRTH_DATE, School.pupil(3).birthDate().plusDays(40)))))
        .containsExactly(IssueCode.PERSON_DIFFERS);
    assertThat(stored(3)).isFalse();
  }

  @Test
  void whatTheConfirmedRowDidNotSayIsComparedWithTheRegister() {
    city(confirming(3, STRANGE, Field.NAME, null, Field.BIRTH_DATE, null));

    assertThat(codes(national(strange(3)))).isEmpty();
    assertThat(codes(national(strange(3, Field.NAME, "王五"))))
        .containsExactly(IssueCode.NAME_DIFFERS);
  }

  @Test
  void aDirectMatchOfTheSamePupilNeedsNoLink() {
    city(confirming(3, STRANGE));
    directory = with(pupil(3, STRANGE));

    ImportReport report = national(strange(3));

    assertThat(report.issues()).isEmpty();
    assertThat(report.rows()).isEqualTo(new RowCounts(1, 1, 1, 0, 0, 0));
  }

  @Test
  void aLinkAndTheRegisterThatNameDifferentPupilsAreAmbiguous() {
    city(confirming(3, STRANGE));
    directory = with(pupil(5, STRANGE), School.pupil(3));

    ImportReport report = national(strange(3));

    assertThat(codes(report)).containsExactly(IssueCode.STUDENT_AMBIGUOUS);
    String number = School.number(STRANGE).value();
    assertThat(IssueMessages.english().text(report.issues().get(0)))
        .contains("from the number \"" + number + "\" to different students (student keys K3、K5)");
    assertThat(IssueMessages.chinese().text(report.issues().get(0)))
        .isEqualTo(
            "视力数据!D2：学籍号“%s”按学生库和已确认的对应关系指向不同的学生（学生编号 K3、K5），无法确定是哪一名。请核实后删除错误的对应关系。"
                .formatted(number));
  }

  @Test
  void aLinkAndTheOtherSpellingThatNameDifferentPupilsAreAmbiguous() {
    city(confirming(3, 4, Field.STUDENT_NUMBER, otherSpelling(4)));

    ImportReport report = national(strange(4, Field.STUDENT_NUMBER, otherSpelling(4)));

    assertThat(codes(report)).containsExactly(IssueCode.STUDENT_AMBIGUOUS);
  }

  @Test
  void aConfirmedOtherSpellingNeedsNoWarningAnyMore() {
    city(confirming(4, 4, Field.STUDENT_NUMBER, otherSpelling(4), Field.NAME, "曾用名"));

    ImportReport report =
        national(strange(4, Field.STUDENT_NUMBER, otherSpelling(4), Field.NAME, "曾用名"));

    assertThat(codes(report)).isEmpty();
    assertThat(report.rows().linked()).isEqualTo(1);
  }

  @Test
  void aLinkCountsWhereItsPupilIsToday() {
    city(confirming(3, STRANGE));
    directory = with(School.pupil(3, "K3", "S2"), School.pupil(1));

    assertThat(codes(national(strange(3)))).containsExactly(IssueCode.STUDENT_NOT_FOUND);
    ImportReport elsewhere = importing().build().run(file(FORM, strange(3)), Uploader.school("S2"));
    assertThat(elsewhere.rows().linked()).isEqualTo(1);
  }

  @Test
  void linksOfTwoSchoolsAreAmbiguousToADistrictAlone() {
    directory = with(School.pupil(3), School.pupil(4, "K4", "S2"));
    city(confirming(3, STRANGE));
    importing()
        .build()
        .run(
            ImportRequest.of(file(CITY, confirming(4, STRANGE)), Uploader.school("S2"))
                .family(TemplateFamily.CITY));
    Uploader district = Uploader.district("D", "S1", "S2");

    assertThat(codes(importing().build().run(file(FORM, strange(3)), district)))
        .containsExactly(IssueCode.STUDENT_AMBIGUOUS);
    assertThat(codes(national(strange(3)))).isEmpty();
  }

  @Test
  void twoNumbersOfOnePupilAreDuplicates() {
    city(confirming(3, STRANGE));

    assertThat(codes(national(strange(3), row(FORM, 3, Field.EXAM_DATE, SPRING_DAY))))
        .containsExactly(IssueCode.STUDENT_DUPLICATE, IssueCode.STUDENT_DUPLICATE);
  }

  @Test
  void theUndoOfTheUploadUndoesTheLink() {
    ImportReport confirmed = city(confirming(3, STRANGE));
    store.revert(confirmed.uploadId(), School.UPLOADER, School.CLOCK.instant(), pupils -> pupils);

    assertThat(links()).isEmpty();
    assertThat(codes(national(strange(3)))).containsExactly(IssueCode.STUDENT_NOT_FOUND);
  }

  @Test
  void aRemovedLinkIsUsedNoMore() {
    city(confirming(3, STRANGE));
    store.links(directory).remove(School.number(STRANGE), School.UPLOADER);

    assertThat(codes(national(strange(3)))).containsExactly(IssueCode.STUDENT_NOT_FOUND);
  }

  @Test
  void anImportWithoutLinksNeitherUsesNorMakesThem() {
    city(confirming(3, STRANGE));
    VisionImport plain = withoutLinks().build();
    plain.run(
        ImportRequest.of(file(CITY, confirming(4, 901)), School.UPLOADER)
            .family(TemplateFamily.CITY));

    assertThat(links()).hasSize(1);
    assertThat(codes(plain.run(file(FORM, strange(3)), School.UPLOADER)))
        .containsExactly(IssueCode.STUDENT_NOT_FOUND);
  }

  @Test
  void aStoreThatMakesNoLinksIsRefusedBeforeAnythingIsStored() {
    VisionImport visionImport =
        importing().store(new TwistedStore(store) {}).mode(VisionImport.Mode.VALID_ROWS).build();

    assertThatThrownBy(
            () ->
                visionImport.run(
                    ImportRequest.of(file(CITY, confirming(3, STRANGE)), School.UPLOADER)
                        .family(TemplateFamily.CITY)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "expected a store whose sessions are LinkingSessions, because links were given");
    assertThat(store.uploads(School.UPLOADER, 9)).isEmpty();
  }

  @Test
  void aFillUsesLinksToo() {
    city(confirming(3, STRANGE, Field.EXAM_DATE, SPRING_DAY));
    FillableInMemoryTemplate template =
        new FillableInMemoryTemplate(
            School.sheet(FORM).row(strange(3, Field.RIGHT_ACUITY, null)).row(row(FORM, 1)));

    FillReport report =
        VisionExport.builder()
            .directory(directory)
            .links(store.links(directory))
            .store(store)
            .schemas(List.of(FORM))
            .build()
            .fill(template, SPRING, School.UPLOADER, OutputStream.nullOutputStream());

    assertThat(report.rows()).isEqualTo(new FillReport.RowCounts(2, 1, 1, 0, 1));
    assertThat(report.cells().written()).isEqualTo(1);
  }

  private ImportReport city(@Nullable Object[]... rows) {
    return importing()
        .build()
        .run(ImportRequest.of(file(CITY, rows), School.UPLOADER).family(TemplateFamily.CITY));
  }

  private ImportReport national(@Nullable Object[]... rows) {
    return importing().build().run(file(FORM, rows), School.UPLOADER);
  }

  private VisionImport.Builder importing() {
    return withoutLinks().links(store.links(directory));
  }

  private VisionImport.Builder withoutLinks() {
    return VisionImport.builder().directory(directory).store(store).clock(School.CLOCK);
  }

  private List<NumberLink.Confirmed> links() {
    return store.links(directory).all(School.UPLOADER);
  }

  private boolean stored(int index) {
    return !store.find(List.of(School.pupil(index).key()), SPRING).isEmpty();
  }

  private static List<IssueCode> codes(ImportReport report) {
    return report.issues().stream().map(Issue::code).toList();
  }

  private static NumberLink link(int number, int pupil) {
    Student student = School.pupil(pupil);
    return new NumberLink(
        School.number(number), student.key(), new Person(student.name(), student.birthDate()));
  }

  /** A row of the city form about a pupil, with another one's number. */
  private static @Nullable Object[] confirming(int pupil, int number, @Nullable Object... others) {
    return row(CITY, pupil, with(others, Field.STUDENT_NUMBER, School.number(number).value()));
  }

  /** A row of a later national form about a pupil, with the number that nobody has. */
  private static @Nullable Object[] strange(int pupil, @Nullable Object... others) {
    return row(
        FORM,
        pupil,
        with(
            others,
            Field.STUDENT_NUMBER,
            School.number(STRANGE).value(),
            Field.EXAM_DATE,
            SPRING_DAY));
  }

  private static @Nullable Object[] with(@Nullable Object[] last, @Nullable Object... first) {
    return Stream.concat(Stream.of(first), Stream.of(last)).toArray();
  }

  private static String otherSpelling(int index) {
    NationalStudentNumber other = School.number(index).otherSpelling();
    return other == null ? "" : other.value();
  }

  private static InMemoryStudentDirectory with(Student... students) {
    return InMemoryStudentDirectory.of(List.of(students));
  }

  private static Student pupil(int index, int number) {
    Student known = School.pupil(index);
    return new Student(
        new StudentKey("K" + index),
        School.number(number),
        known.name(),
        known.sex(),
        known.birthDate(),
        known.school());
  }

  private static InMemoryTemplate file(TemplateSchema form, @Nullable Object[]... rows) {
    InMemorySheet sheet = School.sheet(form);
    for (Object[] row : rows) {
      sheet.row(row);
    }
    return InMemoryTemplate.of(sheet);
  }
}
