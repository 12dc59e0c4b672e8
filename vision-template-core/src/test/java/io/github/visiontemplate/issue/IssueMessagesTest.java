package io.github.visiontemplate.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.table.CellPosition;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class IssueMessagesTest {

  private final Locale usual = Locale.getDefault();

  @BeforeEach
  void aDefaultLocaleThatIsNeither() {
    Locale.setDefault(Locale.JAPAN);
  }

  @AfterEach
  void restoreTheDefaultLocale() {
    Locale.setDefault(usual);
  }

  @ParameterizedTest
  @EnumSource(IssueCode.class)
  void everyCodeHasWordsInBothLanguages(IssueCode code) {
    Issue issue =
        Issue.ofCell(
            code, "视力数据", new CellPosition(12, 3), "学籍号", "value", "third", "fourth", "fifth");
    String english = IssueMessages.english().withoutSheets().text(issue);
    String chinese = IssueMessages.chinese().withoutSheets().text(issue);
    assertThat(english).isNotBlank().doesNotContain("{", "}", "''");
    assertThat(chinese).isNotBlank().doesNotContain("{", "}", "''");
    if (code != IssueCode.HOST_RULE) {
      assertThat(chinese).containsPattern("[\\u4e00-\\u9fff]{2}").isNotEqualTo(english);
    }
  }

  @ParameterizedTest
  @EnumSource(IssueCode.class)
  void everyCodeHasANameInBothLanguages(IssueCode code) {
    assertThat(IssueMessages.chinese().text(code)).containsPattern("[\\u4e00-\\u9fff]{2}");
    assertThat(IssueMessages.english().text(code)).matches("[A-Z][a-z].*[^.]");
  }

  /** Also of an enum that a later version adds. */
  @ParameterizedTest
  @MethodSource("wordedConstants")
  void everyConstantThatIsShownHasWordsInBothLanguages(IssueMessages.Worded constant) {
    for (String language : List.of("en", "zh_CN")) {
      String file = IssueMessages.class.getPackageName() + ".messages_" + language;
      assertThat(ResourceBundle.getBundle(file).keySet()).contains(constant.wordKey());
    }
  }

  private static Stream<Object> wordedConstants() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.visiontemplate")
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(IssueMessages.Worded.class))
            .flatMap(type -> Stream.of(type.reflect().getEnumConstants()));
  }

  @ParameterizedTest
  @EnumSource(IssueCode.class)
  void anIssueWithoutAnyDetailLeavesNoPlaceholder(IssueCode code) {
    assertThat(IssueMessages.english().text(Issue.ofFile(code))).isNotBlank().doesNotContain("{");
    assertThat(IssueMessages.chinese().text(Issue.ofFile(code))).isNotBlank().doesNotContain("{");
  }

  @ParameterizedTest
  @CsvSource({
    "CSV,纯文本",
    "HTML,网页",
    "DOCX,Word",
    "XLSB,二进制",
    "EMPTY,0 字节",
    "ZIP,压缩包",
    "UNKNOWN,无法识别",
    "PDF,看起来是 PDF"
  })
  void whatIsNoWorkbookIsNamed(String token, String word) {
    assertThat(IssueMessages.chinese().text(Issue.ofFile(IssueCode.NOT_XLSX, token)))
        .contains(word);
  }

  @ParameterizedTest
  @CsvSource({
    "FILE_BYTES,bytes",
    "PART_BYTES,unpacked",
    "INFLATION_RATIO,times its size",
    "ROWS,rows",
    "COLUMNS,columns",
    "TEXT_LENGTH,characters",
    "SHARED_STRINGS,different texts"
  })
  void theLimitIsNamedWithItsValue(String token, String word) {
    assertThat(IssueMessages.english().text(Issue.ofFile(IssueCode.TOO_LARGE, token, 1000000)))
        .contains(word)
        .contains("1000000");
  }

  @Test
  void theLanguageFollowsTheLocaleAndIsOtherwiseEnglish() {
    assertThat(IssueMessages.of(Locale.SIMPLIFIED_CHINESE)).isSameAs(IssueMessages.chinese());
    assertThat(IssueMessages.of(Locale.CHINESE)).isSameAs(IssueMessages.chinese());
    assertThat(IssueMessages.of(Locale.ENGLISH)).isSameAs(IssueMessages.english());
    assertThat(IssueMessages.of(Locale.FRENCH)).isSameAs(IssueMessages.english());
    assertThat(IssueMessages.chinese().locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void anExceptionOfAnAdapterSaysItInEnglish() {
    Issue issue = Issue.ofFile(IssueCode.LEGACY_XLS);
    assertThat(new UnreadableTemplateException(issue))
        .hasMessage(
            "The file is a workbook of Excel 97-2003 (.xls), an xlsx workbook was expected."
                + " Open it in Excel or WPS, save it as \"Excel workbook (*.xlsx)\" and upload that file.");
  }

  @Test
  void aDamagedWorkbookIsReportedWithAndWithoutAPlace() {
    assertThat(IssueMessages.chinese().text(Issue.ofFile(IssueCode.CORRUPT, "xl/workbook.xml")))
        .isEqualTo("工作簿已损坏或不完整（位置：xl/workbook.xml）。请用 Excel 或 WPS 打开并重新保存，或重新下载模板。");
    assertThat(IssueMessages.chinese().text(Issue.ofFile(IssueCode.CORRUPT, "")))
        .isEqualTo("工作簿已损坏或不完整。请用 Excel 或 WPS 打开并重新保存，或重新下载模板。");
  }

  @Test
  void theWrongTemplateNamesWhatIsMissingAndWhatWasFound() {
    assertThat(text(Issue.ofFile(IssueCode.WRONG_TEMPLATE, "national-import", "学籍号、姓名", "")))
        .isEqualTo("没有工作表符合应有的模板（national-import）：缺少列 学籍号、姓名；找到的列为 –。请上传原始模板，不要改动表头。");
  }

  @Test
  void theMissingDateColumnIsNamed() {
    assertThat(text(Issue.ofSheet(IssueCode.EXAM_DATE_COLUMN_MISSING, "数据", "学籍号、姓名")))
        .isEqualTo("工作表“数据”缺少“体检日期”列；找到的列为 学籍号、姓名。请在最后一列添加“体检日期”，按 2025/10/15 的格式填写后重新上传。");
    assertThat(
            text(Issue.ofSheet(IssueCode.EXAM_DATE_COLUMN_MISSING, "数据", "SIMILAR", "日期", "姓名、日期")))
        .isEqualTo(
            "工作表“数据”缺少“体检日期”列；其中“日期”列是否就是体检日期？如是，请把表头改为“体检日期”，"
                + "否则在最后一列添加“体检日期”，按 2025/10/15 的格式填写后重新上传。找到的列为 姓名、日期。");
  }

  @Test
  void aDuplicateColumnNamesBothPlaces() {
    Issue issue =
        Issue.ofCell(IssueCode.DUPLICATE_COLUMN, "视力数据", new CellPosition(1, 9), "姓名", "姓名", "F1");
    assertThat(text(issue)).isEqualTo("列“姓名”重复：F1 和 J1。请删除多余的一列后重新上传。");
  }

  @Test
  void aMistypedNumberIsShownWhole() {
    Issue issue =
        Issue.ofCell(
            IssueCode.NUMBER_CHECK_CHARACTER,
            "视力数据",
            new CellPosition(7, 3),
            "学籍号",
            "G110101201505010011");
    assertThat(text(issue)).isEqualTo("D7：学籍号“G110101201505010011”的校验码不符，其中有字符填错。请与学籍系统核对后更正。");
  }

  @Test
  void aStudentThatIsNotFoundIsNamedWithWhatToDo() {
    Issue issue =
        Issue.ofCell(
            IssueCode.STUDENT_NOT_FOUND,
            "视力数据",
            new CellPosition(7, 3),
            "学籍号",
            "L11010120150501001X");
    assertThat(IssueMessages.english().withoutSheets().text(issue))
        .isEqualTo(
            "D7: no student of this school has the number \"L11010120150501001X\"."
                + " Correct the number, or delete the row and upload the student with the city system's own template.");
  }

  @Test
  void aDuplicateNamesTheOtherRows() {
    Issue issue =
        Issue.ofCell(
            IssueCode.STUDENT_DUPLICATE,
            "视力数据",
            new CellPosition(7, 3),
            "学籍号",
            "L11010120150501001X",
            "张三",
            "D9、二班!D15");
    assertThat(text(issue)).isEqualTo("D7：学生“张三”在同一学期重复出现，另见 D9、二班!D15。请只保留正确的一行。");
  }

  @Test
  void aCellIsNamedWithItsSheetUnlessThatIsKnown() {
    Issue issue = Issue.ofCell(IssueCode.AXIS_MISSING, "一班", new CellPosition(7, 13), "轴位A", null);
    assertThat(IssueMessages.chinese().text(issue)).startsWith("一班!N7：“轴位A”为空");
    assertThat(IssueMessages.english().text(issue)).startsWith("一班!N7: \"轴位A\" is empty");
    assertThat(IssueMessages.english().withoutSheets().text(issue)).startsWith("N7: ");
    assertThat(IssueMessages.chinese().withoutSheets().withoutSheets().text(issue))
        .startsWith("N7：");
  }

  @Test
  void aSheetThatIsNotUsedIsNamedWithTheReason() {
    Issue issue = Issue.ofSheet(IssueCode.SHEET_SKIPPED, "去年", "HIDDEN", 37, "");
    assertThat(text(issue)).isEqualTo("工作表“去年”已隐藏，其中 37 行带学籍号的数据未读取也未填写。如需要，请取消隐藏后重新上传。");
  }

  @Test
  void aSemesterIsNamedInTheLanguageOfTheReader() {
    Issue issue =
        Issue.ofCell(
            IssueCode.NO_RECORD,
            "一班",
            new CellPosition(2, 3),
            "学籍号",
            "G1",
            Semester.parse("2026-1"));
    assertThat(text(issue)).isEqualTo("D2：学生“G1”在2026–2027学年第一学期没有记录。请在市系统中查询该学生后手工填写。");
    assertThat(IssueMessages.english().text(issue))
        .contains("has no record in the first semester of 2026–2027");
  }

  @Test
  void anAcuityOutOfRangeSaysWhatIsExpected() {
    Issue issue =
        Issue.ofCell(
            IssueCode.ACUITY_OUT_OF_RANGE, "视力数据", new CellPosition(3, 9), "右眼裸眼视力", "0.8");
    assertThat(text(issue))
        .isEqualTo("J3：“右眼裸眼视力”应为 3.0 至 5.3 的一位小数（测不出填 0 或 9），实为“0.8”。请核对；小数记录法（如 0.8）须换算为五分记录法。");
  }

  @Test
  void bracesAndQuotesInACellAreShownAsTheyAre() {
    Issue issue =
        Issue.ofCell(
            IssueCode.VALUE_NOT_A_NUMBER, "视力数据", new CellPosition(3, 9), "it's {1}", "{0} 'x'");
    assertThat(IssueMessages.english().withoutSheets().text(issue))
        .isEqualTo(
            "J3: expected a number in \"it's {1}\", found \"{0} 'x'\". Enter the measured value as a plain number.");
  }

  @Test
  void aRecordThatConflictsIsShownBesideTheCell() {
    Issue issue =
        Issue.ofCell(
            IssueCode.CELL_CONFLICT, "视力数据", new CellPosition(3, 9), "右眼裸眼视力", "4.8", "4.9");
    assertThat(text(issue)).isEqualTo("J3：“右眼裸眼视力”已填 4.8，系统记录为 4.9。已保留原值，请核对。");
  }

  @Test
  void anImplausibleCombinationIsPutIntoWords() {
    Issue issue =
        Issue.ofCell(
            IssueCode.IMPLAUSIBLE_COMBINATION,
            "视力数据",
            new CellPosition(3, 9),
            "右眼裸眼视力",
            "5.0",
            "GOOD_ACUITY_DESPITE_MYOPIA",
            "-4.250");
    assertThat(text(issue))
        .isEqualTo("J3：“右眼裸眼视力”的裸眼视力 5.0 与等效球镜 -4.250 D 难以同时成立（未佩戴角膜塑形镜）。请核对两个数值。");
  }

  @Test
  void aRuleOfTheHostSpeaksForItself() {
    Issue issue =
        Issue.ofCell(
            IssueCode.HOST_RULE, "视力数据", new CellPosition(3, 9), "右眼裸眼视力", "5.0", "too good");
    assertThat(text(issue)).isEqualTo("J3：too good");
  }

  private static String text(Issue issue) {
    return IssueMessages.chinese().withoutSheets().text(issue);
  }
}
