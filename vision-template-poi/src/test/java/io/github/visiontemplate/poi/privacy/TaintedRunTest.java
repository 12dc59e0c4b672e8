package io.github.visiontemplate.poi.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.visiontemplate.exporting.CityForm;
import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.PersonDirectory;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.Packages;
import io.github.visiontemplate.poi.XlsxCleanedWorkbook;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ReportDocument;
import io.github.visiontemplate.report.SemesterSummary;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.UploadRecord;
import io.github.visiontemplate.table.Cell;
import io.github.visiontemplate.table.CellEdit;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.table.Row;
import io.github.visiontemplate.table.RowReader;
import io.github.visiontemplate.table.Sheet;
import io.github.visiontemplate.table.TemplateFile;
import io.github.visiontemplate.table.TemplateWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A run in which every name, number and address is one that occurs nowhere else. */
class TaintedRunTest {

  private static final String NUMBER = "G110101201503150018";
  private static final String OTHER_SCHOOLS = "G110101201503150026";
  private static final String UNKNOWN = "G110101201507201011";
  private static final String MISTYPED = "G110101201503150027";
  private static final String MALFORMED = "G1101012015031500";
  private static final String NAME = "泄露甲";
  private static final String OTHER_NAME = "泄露乙";
  private static final String ENTERED_NAME = "泄露丙";
  private static final String ADDRESS = "泄露街九号";
  private static final List<String> TAINTS =
      List.of("泄露", NUMBER, OTHER_SCHOOLS, UNKNOWN, MISTYPED, MALFORMED);

  private static final List<String> HEADERS =
      WorkbookFixture.headers(TemplateSchemas.nationalImport());

  /**
   * Answers of a directory, what other tests make (a city form, a candidate), and what holds
   * nothing of a person but numbers and days.
   */
  private static final Set<String> NOT_IN_THIS_RUN =
      Set.of(
          "Matched",
          "NotFound",
          "Ambiguous",
          "OutOfScope",
          "Valid",
          "Invalid",
          "CityForm",
          "Row",
          "Entry",
          "Candidate",
          "Acceptance",
          "Confirmed",
          "NumberLink",
          "Detection",
          "OtherSheet",
          "Dates",
          "DropDown",
          "Rules",
          "TemplateColumn",
          "Kept",
          "UploadHeader",
          "Bool",
          "Date",
          "Numeric",
          "FormulaWithoutValue",
          "CellRange",
          "EyeDraft",
          "ScreeningDraft",
          "Finding");

  private static final SchoolId SCHOOL = new SchoolId("1101050012");
  private static final Uploader UPLOADER = Uploader.school("1101050012");
  private static final Semester AUTUMN = Semester.parse("2025-1");
  private static final SemesterSummary SUMMARY = SemesterSummary.ofSchool(AUTUMN, List.of());
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-01T00:00:00Z"), ZoneOffset.UTC);

  private final Student pupil = student("S1", NUMBER, NAME, SCHOOL);
  private final Student other = student("S2", OTHER_SCHOOLS, OTHER_NAME, new SchoolId("9"));
  private final StudentDirectory directory = InMemoryStudentDirectory.of(List.of(pupil, other));
  private final PersonDirectory persons =
      (asked, uploader) ->
          asked.stream().collect(Collectors.toMap(person -> person, person -> List.of(pupil)));
  private final InMemoryScreeningStore store = new InMemoryScreeningStore();
  private final List<Object> seen = new ArrayList<>(List.of(pupil, other, UPLOADER, SUMMARY));

  @Test
  void nothingOfAPersonIsLogged() {
    List<String> lines = RecordingLogs.during(this::everything);
    assertThat(lines).anyMatch(line -> line.contains("import of"));
    assertThat(lines).anyMatch(line -> line.contains("export ended"));
    assertThat(lines).allSatisfy(TaintedRunTest::assertClean);
  }

  @Test
  void nothingOfAPersonIsShownByAnyObject() {
    everything();
    Set<Object> objects = ObjectWalk.from(seen.toArray());
    assertThat(objects).allSatisfy(object -> assertClean(object.toString()));
    Set<String> met = objects.stream().map(o -> o.getClass().getName()).collect(Collectors.toSet());
    assertThat(publicValues()).allSatisfy(type -> assertThat(met).contains(type));
  }

  @Test
  void nothingOfAPersonIsInAnException() {
    List<String> texts =
        List.of(NAME, ADDRESS, MISTYPED, MALFORMED, NUMBER, NUMBER + "?", "泄露".repeat(40), "");
    List<Throwable> thrown = new ArrayList<>();
    for (Executable maker : makersFromText()) {
      texts.forEach(text -> failureOf(maker, text).ifPresent(thrown::add));
    }
    assertThat(thrown).hasSizeGreaterThan(10).allSatisfy(TaintedRunTest::assertClean);
  }

  @Test
  void whatAHostThrowsIsNotLogged() {
    StudentDirectory failing = failingDirectory();
    List<Throwable> thrown = new ArrayList<>();
    List<String> lines =
        RecordingLogs.during(
            () ->
                thrown.add(
                    catchThrowable(
                        () ->
                            VisionImport.builder()
                                .directory(failing)
                                .store(store)
                                .build()
                                .run(workbook(), UPLOADER))));
    assertThat(thrown).hasSize(1).doesNotContainNull();
    assertThat(lines).allSatisfy(TaintedRunTest::assertClean);
  }

  /**
   * A school that asks for another school's pupil is told exactly what it is told of an unknown
   * pupil.
   */
  @Test
  void anotherSchoolsPupilIsAsUnknownAsNobody() {
    for (TemplateFamily family : TemplateFamily.values()) {
      String others = family == TemplateFamily.NATIONAL ? OTHER_SCHOOLS : "S2";
      String nobodys = family == TemplateFamily.NATIONAL ? UNKNOWN : "S3";
      for (VisionImport.Mode mode : VisionImport.Mode.values()) {
        assertThat(told(family, mode, others).replace(others, "?"))
            .isEqualTo(told(family, mode, nobodys).replace(nobodys, "?"));
      }
    }
    assertThat(filled(OTHER_SCHOOLS).replace(OTHER_SCHOOLS, "?"))
        .isEqualTo(filled(UNKNOWN).replace(UNKNOWN, "?"));
  }

  private String told(TemplateFamily family, VisionImport.Mode mode, String key) {
    XlsxTemplate file = family == TemplateFamily.NATIONAL ? national(key) : city(key);
    ImportReport report = visionImport(mode).run(request(file).family(family));
    return report.status() + details(report.issues(), report.unmatched()) + report.rows();
  }

  private String filled(String number) {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    FillReport report =
        visionExport(VisionExport.ExistingValues.KEEP)
            .fill(national(number), AUTUMN, UPLOADER, copy);
    return report.status() + details(report.issues(), report.unmatched()) + report.rows();
  }

  /** All components, whatever toString shows. */
  private static String details(Object... reported) {
    return ObjectWalk.from(reported).stream()
        .filter(object -> object.getClass().isRecord())
        .map(TaintedRunTest::components)
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String components(Object object) {
    return Arrays.stream(object.getClass().getRecordComponents())
        .map(
            component -> {
              try {
                component.getAccessor().setAccessible(true);
                return component.getName() + "=" + component.getAccessor().invoke(object);
              } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
              }
            })
        .collect(Collectors.joining(",", object.getClass().getSimpleName(), ""));
  }

  // What happens in a run

  private void everything() {
    XlsxTemplate upload = workbook();
    ImportReport refused = imports(upload);
    seen.addAll(broken());
    for (VisionExport.ExistingValues existing : VisionExport.ExistingValues.values()) {
      seen.add(
          visionExport(existing).fill(upload, AUTUMN, UPLOADER, OutputStream.nullOutputStream()));
    }
    XlsxCleanedWorkbook.write(refused, upload, OutputStream.nullOutputStream());
    seen.addAll(storedThenReverted());
    seen.addAll(cells(upload));
    seen.add(new Cell.Failed(NAME));
    seen.add(new CityForm.Choice(NAME, pupil.key()));
    seen.add(new CellEdit(new CellPosition(1, 1), new CellEdit.Value.Text(NAME)));
    seen.add(new CellEdit(new CellPosition(1, 1), new CellEdit.Value.Flag(true, NAME)));
    seen.addAll(directory.findByNumber(Set.of(pupil.number(), other.number()), UPLOADER).values());
    seen.addAll(documents());
  }

  /** The documents of all reports so far. */
  private List<ReportDocument> documents() {
    List<ReportDocument> documents = new ArrayList<>();
    for (Object each : seen) {
      if (each instanceof ImportReport report) {
        documents.add(report.document(IssueMessages.chinese()));
      } else if (each instanceof FillReport report) {
        documents.add(report.document(IssueMessages.chinese()));
      }
    }
    return documents;
  }

  /** Imports with every outcome; returns the report of the refused one. */
  private ImportReport imports(XlsxTemplate upload) {
    ImportReport refused = visionImport(VisionImport.Mode.ALL_OR_NOTHING).run(request(upload));
    assertThat(refused.status()).isEqualTo(ImportReport.Status.REJECTED);
    VisionImport validRows = visionImport(VisionImport.Mode.VALID_ROWS);
    ImportReport stored = validRows.run(request(upload));
    assertThat(stored.status()).isEqualTo(ImportReport.Status.STORED);
    seen.addAll(List.of(refused, stored));
    seen.add(
        validRows.run(
            request(upload)
                .dryRun()
                .onChange(
                    (sheet, row, student, change) -> {
                      seen.addAll(List.of(student, change));
                      seen.addAll(change.fields());
                    })));
    seen.add(validRows.run(request(city("S1")).family(TemplateFamily.CITY)));
    seen.add(validRows.run(request(city("S3")).family(TemplateFamily.CITY)));
    return refused;
  }

  private List<Object> storedThenReverted() {
    List<UploadRecord> uploads = store.uploads(UPLOADER, 10);
    List<Object> stored = new ArrayList<>(uploads);
    stored.addAll(store.find(List.of(pupil.key()), AUTUMN).values());
    stored.addAll(store.history(pupil.key(), AUTUMN));
    store
        .revert(uploads.get(0).id(), UPLOADER, CLOCK.instant(), pupils -> pupils)
        .ifPresent(stored::add);
    return stored;
  }

  /** Files that cannot be read, with people in all places. */
  private List<Object> broken() {
    List<Object> reports = new ArrayList<>();
    for (Packages file :
        List.of(
            sheet(row(NAME, ADDRESS, NUMBER)),
            sheet(row(HEADERS.toArray(String[]::new)) + row(HEADERS.toArray(String[]::new))),
            sheet(row(Stream.concat(HEADERS.stream(), Stream.of("学籍号")).toArray(String[]::new))),
            sheet("<row><c t='inlineStr'><is><t>" + NAME + "</t></c></row>"),
            sheet(row(NAME)).with("xl/workbook.xml", "<" + NAME + ">"),
            sheet(row(NAME)).with(NAME + "/../" + NUMBER, NAME))) {
      XlsxTemplate template = XlsxTemplate.of("upload.xlsx", file.bytes());
      reports.add(visionImport(VisionImport.Mode.VALID_ROWS).run(request(template)));
      reports.add(
          visionExport(VisionExport.ExistingValues.KEEP)
              .fill(template, AUTUMN, UPLOADER, OutputStream.nullOutputStream()));
    }
    return reports;
  }

  private static List<Object> cells(XlsxTemplate upload) {
    List<Object> cells = new ArrayList<>();
    try (TemplateWorkbook workbook = upload.open()) {
      Sheet sheet = workbook.sheets().get(0);
      cells.addAll(List.of(workbook, sheet, upload));
      try (RowReader rows = sheet.rows()) {
        for (Row row = rows.next(); row != null; row = rows.next()) {
          cells.add(row);
          for (int column = 0; column < row.width(); column++) {
            cells.add(row.cell(column));
          }
        }
      }
    }
    return cells;
  }

  /** Name and birth date of every row are another pupil's, so that both can leak. */
  private static ImportRequest request(TemplateFile file) {
    return ImportRequest.of(file, UPLOADER)
        .accepting(IssueCode.PERSON_DIFFERS, IssueCode.PEOPLE_SHIFTED);
  }

  private VisionImport visionImport(VisionImport.Mode mode) {
    return VisionImport.builder()
        .directory(directory)
        .candidates(persons)
        .store(store)
        .mode(mode)
        .clock(CLOCK)
        .build();
  }

  private VisionExport visionExport(VisionExport.ExistingValues existing) {
    return VisionExport.builder()
        .directory(directory)
        .candidates(persons)
        .store(store)
        .existing(existing)
        .build();
  }

  private static Student student(String key, String number, String name, SchoolId school) {
    return new Student(
        new StudentKey(key),
        NationalStudentNumber.of(number),
        name,
        Sex.MALE,
        LocalDate.of(2015, 3, 15),
        school);
  }

  private static StudentDirectory failingDirectory() {
    return (StudentDirectory)
        java.lang.reflect.Proxy.newProxyInstance(
            TaintedRunTest.class.getClassLoader(),
            new Class<?>[] {StudentDirectory.class},
            (proxy, method, arguments) -> {
              throw new IllegalStateException("duplicate key (" + NUMBER + ", " + NAME + ")");
            });
  }

  private static XlsxTemplate workbook() {
    return XlsxTemplate.of(
        "upload.xlsx",
        sheet(
                row(ADDRESS)
                    + row(HEADERS.toArray(String[]::new))
                    + pupilRow(NUMBER, "4.8", "否", "2025/10/15")
                    + pupilRow(NUMBER, "4.8", "否", "2025/4/15")
                    + pupilRow(OTHER_SCHOOLS, "4.8", "否", "2025/10/15")
                    + pupilRow(UNKNOWN, "4.8", "否", "2025/10/15")
                    + pupilRow(MISTYPED, "4.8", "否", "2025/10/15")
                    + pupilRow(MALFORMED, "4.8", "否", "2025/10/15")
                    + pupilRow("", NAME, NAME, NAME)
                    + pupilRow(UNKNOWN, ADDRESS, NUMBER, "2030/1/1"))
            .bytes());
  }

  private static XlsxTemplate national(String number) {
    return XlsxTemplate.of(
        "upload.xlsx",
        sheet(row(HEADERS.toArray(String[]::new)) + pupilRow(number, "4.8", "否", "2025/10/15"))
            .bytes());
  }

  private static String pupilRow(String number, String acuity, String lenses, String date) {
    return row(
        "11",
        "1101",
        "一班",
        number,
        "1",
        ENTERED_NAME,
        "2",
        "2015/3/16",
        ADDRESS,
        acuity,
        "5.0",
        "-1",
        "0",
        "0",
        "0",
        "0",
        "0",
        lenses,
        date);
  }

  private static XlsxTemplate city(String key) {
    List<String> headers = WorkbookFixture.headers(TemplateSchemas.city());
    return XlsxTemplate.of(
        "upload.xlsx",
        sheet(
                row(headers.toArray(String[]::new))
                    + row(
                        headers.stream()
                            .map(header -> cityValue(header, key))
                            .toArray(String[]::new)))
            .bytes());
  }

  private static String cityValue(String header, String key) {
    if (header.contains("视力")) {
      return "4.8";
    }
    if (header.contains("体检日期")) {
      return "2025/4/10";
    }
    if (header.contains("姓名")) {
      return ENTERED_NAME;
    }
    return header.contains("屈光") ? "0" : header.contains("OK") ? "否" : key;
  }

  private static Packages sheet(String rows) {
    return Packages.workbook()
        .with(
            "xl/worksheets/sheet1.xml",
            "<worksheet"
                + " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
                + rows
                + "</sheetData></worksheet>");
  }

  private static String row(String... values) {
    return Stream.of(values)
        .map(value -> "<c t='inlineStr'><is><t>" + value + "</t></is></c>")
        .collect(Collectors.joining("", "<row>", "</row>"));
  }

  // What is looked at

  /** The exported types whose objects hold something: records, and classes with fields. */
  private static Set<String> publicValues() {
    return exported()
        .filter(type -> type.isRecord())
        .filter(type -> !NOT_IN_THIS_RUN.contains(type.getSimpleName()))
        .map(JavaClass::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<JavaClass> exported() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.visiontemplate")
            .stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> !type.getPackageName().contains(".internal"))
            .filter(type -> !type.getPackageName().contains(".parse"))
            .filter(type -> !type.getPackageName().contains(".fixtures"))
            .filter(type -> !type.getPackageName().contains(".hostile"));
  }

  private static List<Executable> makersFromText() {
    return exported()
        .filter(type -> !type.isEnum())
        .flatMap(
            type ->
                Stream.concat(
                    Arrays.stream(type.reflect().getDeclaredMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers())),
                    Arrays.stream(type.reflect().getDeclaredConstructors())))
        .filter(maker -> Modifier.isPublic(maker.getModifiers()))
        .filter(maker -> Arrays.equals(maker.getParameterTypes(), new Class<?>[] {String.class}))
        .map(Executable.class::cast)
        .toList();
  }

  private static java.util.Optional<Throwable> failureOf(Executable maker, String text) {
    try {
      if (maker instanceof java.lang.reflect.Method method) {
        method.invoke(null, text);
      } else {
        ((java.lang.reflect.Constructor<?>) maker).newInstance(text);
      }
      return java.util.Optional.empty();
    } catch (InvocationTargetException e) {
      return java.util.Optional.of(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertClean(Throwable thrown) {
    Set<Throwable> all = new HashSet<>();
    collect(thrown, all);
    all.forEach(one -> assertClean(String.valueOf(one)));
  }

  private static void collect(Throwable thrown, Set<Throwable> all) {
    if (thrown != null && all.add(thrown)) {
      collect(thrown.getCause(), all);
      Arrays.stream(thrown.getSuppressed()).forEach(suppressed -> collect(suppressed, all));
    }
  }

  private static void assertClean(String text) {
    assertThat(TAINTS).noneMatch(text::contains);
  }
}
