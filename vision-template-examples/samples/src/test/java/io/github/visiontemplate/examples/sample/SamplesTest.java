package io.github.visiontemplate.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.NationalStudentNumber.Flaw;
import io.github.visiontemplate.model.NationalStudentNumber.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {

  private static final SampleOrder USUAL =
      new SampleOrder(200, 0.075, 1, LocalDate.of(2026, 11, 24));
  private static final int NUMBER = 3;
  private static final int FIRST_MEASUREMENT = 9;

  @TempDir Path directory;

  @Test
  void equalOrdersGiveEqualFilesByteForByte() throws IOException {
    List<Path> first = Samples.write(directory.resolve("a"), USUAL).all();
    List<Path> second = Samples.write(directory.resolve("b"), USUAL).all();
    for (int i = 0; i < first.size(); i++) {
      assertThat(first.get(i)).hasSameBinaryContentAs(second.get(i));
    }
  }

  @Test
  void anotherSeedGivesOtherPupils() throws IOException {
    Path first = Samples.write(directory.resolve("a"), USUAL).roster();
    SampleOrder other = new SampleOrder(200, 0.075, 2, USUAL.today());
    assertThat(Samples.write(directory.resolve("b"), other).roster())
        .content()
        .isNotEqualTo(Files.readString(first));
  }

  @Test
  void nothingButTheFourFilesIsLeft() throws IOException {
    SampleFiles files = Samples.write(directory, USUAL);
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).containsExactlyInAnyOrderElementsOf(files.all());
    }
  }

  @Test
  void theFormsHaveTheHeadersThatTheyShould() throws IOException {
    SampleFiles files = Samples.write(directory, USUAL);
    String measurements =
        "右眼裸眼视力,左眼裸眼视力,右眼屈光球镜S,右眼屈光柱镜C,右眼屈光轴位A,左眼屈光球镜S,左眼屈光柱镜C,左眼屈光轴位A," + "是否为角膜塑形镜（OK镜）佩戴者";
    String national = "年级编号,班级编号,班级名称,学籍号,民族代码,姓名,性别,出生日期,家庭住址," + measurements;
    assertThat(headers(files.nationalTemplate())).isEqualTo(national);
    assertThat(headers(files.nationalImport())).isEqualTo(national + ",体检日期");
    assertThat(headers(files.cityImport()))
        .isEqualTo("学生编号,学校,年级,班级,姓名,性别,出生日期,学籍号," + measurements + ",体检日期");
  }

  @Test
  void theTemplateListsThePupilsOfTheImportWithoutMeasurements() throws IOException {
    SampleFiles files = Samples.write(directory, USUAL);
    List<Row> blank = rows(files.nationalTemplate());
    assertThat(blank)
        .extracting(row -> row.getCellText(NUMBER))
        .isEqualTo(
            rows(files.nationalImport()).stream().map(row -> row.getCellText(NUMBER)).toList());
    assertThat(blank)
        .allSatisfy(row -> assertThat(cells(row, FIRST_MEASUREMENT)).allMatch(String::isEmpty));
  }

  @Test
  void halfOfTheUnmatchedFailInTheRosterAQuarterInTheWorkbookAQuarterAreMissing()
      throws IOException {
    SampleOrder order = new SampleOrder(400, 0.1, 5, USUAL.today());
    SampleFiles files = Samples.write(directory, order);
    Map<String, String[]> roster = roster(files.roster());
    Set<String> known = roster.values().stream().map(line -> line[1]).collect(Collectors.toSet());
    List<Row> rows = rows(files.nationalImport());
    List<Row> damaged = rows.stream().filter(row -> !isNumber(row)).toList();
    assertThat(roster).hasSize(390);
    assertThat(rows.stream().filter(row -> known.contains(row.getCellText(NUMBER)))).hasSize(360);
    assertThat(damaged).hasSize(10);
    assertThat(damaged.stream().filter(row -> row.getCell(NUMBER).getType() == CellType.NUMBER))
        .isNotEmpty();
    assertThat(
            damaged.stream()
                .map(row -> NationalStudentNumber.read(row.getCellText(NUMBER)))
                .map(SamplesTest::flaw))
        .contains(Flaw.CHECK_CHARACTER, Flaw.MALFORMED);
    assertThat(roster.values().stream().filter(line -> line[1].isEmpty())).hasSize(10);
  }

  @Test
  void theCityFormHasTheUnmatchedPupilsOfTheRosterByTheirKeys() throws IOException {
    SampleFiles files = Samples.write(directory, USUAL);
    List<Row> rows = rows(files.cityImport());
    assertThat(rows).hasSize(12);
    assertThat(roster(files.roster()).keySet())
        .containsAll(rows.stream().map(row -> row.getCellText(0)).toList());
  }

  @Test
  void noNumberOccursTwice() throws IOException {
    SampleFiles files = Samples.write(directory, new SampleOrder(9000, 0, 3, USUAL.today()));
    Set<String> numbers = new HashSet<>();
    assertThat(rows(files.nationalTemplate()))
        .allSatisfy(row -> assertThat(isNumber(row)).isTrue())
        .allSatisfy(row -> assertThat(numbers.add(row.getCellText(NUMBER))).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-01, 2026-09-01, 2026-09-01",
    "2026-09-02, 2026-09-01, 2026-09-01",
    "2026-09-20, 2026-09-10, 2026-09-19",
    "2026-11-24, 2026-09-10, 2026-11-23",
    "2027-07-01, 2026-09-10, 2026-11-30"
  })
  void examinationsLieInTheAutumnOfTheSchoolYearAndNotInTheFuture(
      LocalDate today, LocalDate earliest, LocalDate latest) throws IOException {
    SampleFiles files = Samples.write(directory, new SampleOrder(900, 0.1, 1, today));
    assertThat(rows(files.nationalImport()))
        .extracting(row -> row.getCellAsDate(18).orElseThrow().toLocalDate())
        .allMatch(day -> !day.isBefore(earliest) && !day.isAfter(latest));
  }

  @Test
  void someWearOrthokeratologyLensesAndSomeAreBelowTheChart() throws IOException {
    List<Row> rows = rows(Samples.write(directory, USUAL).nationalImport());
    assertThat(rows.stream().map(row -> row.getCellText(17)).distinct()).containsOnly("是", "否");
    assertThat(rows).anyMatch(row -> row.getCellText(9).equals("0.0"));
  }

  @Test
  void anOrderOutOfRangeIsRefused() {
    assertThatThrownBy(() -> new SampleOrder(0, 0, 1, USUAL.today()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected 1 to 9999999 students, found 0");
    assertThatThrownBy(() -> new SampleOrder(1, 1.5, 1, USUAL.today()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected an unmatched rate of 0 to 1, found 1.5");
  }

  @Test
  void severalSchoolsShareThePupilsAndOneRoster() throws IOException {
    SampleOrder order = new SampleOrder(101, 0.1, 1, USUAL.today());
    DistrictFiles files = Samples.write(directory, order, 4);

    assertThat(files.schools())
        .extracting(SampleSchool::id)
        .containsExactly("1101050012", "1101050013", "1101050014", "1101050015");
    Map<String, String[]> roster = roster(files.roster());
    Set<String> numbers = new HashSet<>();
    int rows = 0;
    for (SampleSchool school : files.schools()) {
      List<Row> pupils = rows(files.of(school).nationalImport());
      rows += pupils.size();
      assertThat(pupils).hasSizeBetween(25, 26);
      assertThat(rows(files.of(school).nationalTemplate())).hasSameSizeAs(pupils);
      assertThat(rows(files.of(school).cityImport()))
          .allMatch(row -> roster.get(row.getCellText(0))[5].equals(school.id()));
      pupils.stream()
          .filter(SamplesTest::isNumber)
          .map(row -> row.getCellText(NUMBER))
          .forEach(number -> assertThat(numbers.add(number)).isTrue());
    }
    assertThat(rows).isEqualTo(101);
    assertThat(roster.values()).extracting(line -> line[5]).contains("1101050012", "1101050015");
    assertThat(Files.readAllLines(files.uploads()))
        .hasSize(9)
        .startsWith(
            "file,uploader,uploaded_at",
            "1101050012/national-import.xlsx,1101050012,2026-11-24T00:00:00+08:00",
            "1101050012/city-import.xlsx,1101050012,2026-11-24T00:00:30+08:00");
  }

  @Test
  void theFirstOfSeveralSchoolsIsTheOnlyOneOfASmallerOrder() throws IOException {
    SampleFiles only = Samples.write(directory.resolve("one"), USUAL);
    SampleOrder order = new SampleOrder(600, 0.075, 1, USUAL.today());
    DistrictFiles three = Samples.write(directory.resolve("three"), order, 3);
    assertThat(three.of(SampleSchool.FIRST).nationalImport())
        .hasSameBinaryContentAs(only.nationalImport());
  }

  @Test
  void schoolsOfOtherDistrictsAndRegionsFollow() {
    SampleSchool far = new SampleSchool(1_204);
    assertThat(far.id()).isEqualTo("1101170016");
    assertThat(far.district()).isEqualTo("110117");
    assertThat(far.name()).isEqualTo("虚构区第1205高中");
    assertThat(far.region()).isEqualTo("119904");
    assertThat(SampleSchool.FIRST.id()).isEqualTo(SampleSchool.ID);
    assertThat(SampleSchool.FIRST.name()).isEqualTo(SampleSchool.NAME);
  }

  @Test
  void moreSchoolsThanPupilsAreRefused() {
    assertThatThrownBy(() -> Samples.write(directory, USUAL, 201))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected 1 to 2500 schools with a pupil each, found 201");
    assertThatThrownBy(
            () -> Samples.write(directory, new SampleOrder(1_000_001, 0, 1, USUAL.today())))
        .hasMessage("expected at most 1000000 students in a school, found 1000001");
  }

  private static String headers(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file);
        ReadableWorkbook workbook = new ReadableWorkbook(input)) {
      return String.join(",", cells(workbook.getFirstSheet().read().get(0), 0));
    }
  }

  private static List<Row> rows(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file);
        ReadableWorkbook workbook = new ReadableWorkbook(input)) {
      return workbook.getFirstSheet().read().stream().skip(1).toList();
    }
  }

  private static List<String> cells(Row row, int from) {
    return row.stream()
        .skip(from)
        .map(cell -> cell == null || cell.getType() == CellType.EMPTY ? "" : cell.getText())
        .toList();
  }

  private static boolean isNumber(Row row) {
    Cell cell = row.getCell(NUMBER);
    return cell.getType() == CellType.STRING
        && NationalStudentNumber.read(cell.getText()) instanceof Reading.Valid;
  }

  private static Flaw flaw(Reading reading) {
    return ((Reading.Invalid) reading).flaw();
  }

  private static Map<String, String[]> roster(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .collect(Collectors.toMap(line -> line[0], Function.identity()));
  }
}
