package io.github.visiontemplate.poi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.Candidate;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.match.UnmatchedReason;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.report.UnmatchedRow;
import io.github.visiontemplate.table.CellPosition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class XlsxUnmatchedListTest {

  private static final LocalDate BORN = LocalDate.of(2015, 3, 8);

  private static Candidate candidate(String key, @Nullable NationalStudentNumber number) {
    return new Candidate(
        new Student(new StudentKey(key), number, "学生" + key, Sex.MALE, BORN, new SchoolId("S1")),
        60,
        List.of(Candidate.Clue.SAME_NAME, Candidate.Clue.NO_NUMBER_KNOWN));
  }

  private static UnmatchedRow row(int row, List<Candidate> candidates) {
    return new UnmatchedRow(
        Issue.ofCell(IssueCode.NUMBER_MALFORMED, "Data", new CellPosition(row, 3), "学籍号", "+1"),
        UnmatchedReason.NUMBER_MALFORMED,
        "+1",
        new Person("=甲", BORN),
        Sex.FEMALE,
        "1101 =一班",
        candidates);
  }

  private static List<List<String>> written(List<UnmatchedRow> rows, IssueMessages messages)
      throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    XlsxUnmatchedList.write(rows, messages, output);
    DataFormatter formatter = new DataFormatter();
    List<List<String>> texts = new ArrayList<>();
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(output.toByteArray()))) {
      for (Row row : poi.getSheetAt(0)) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
          cells.add(formatter.formatCellValue(cell));
        }
        texts.add(cells);
      }
    }
    return texts;
  }

  @Test
  void eachRowSaysWhereWhoWhyAndWhoMayBeMeant() throws IOException {
    NationalStudentNumber number = NationalStudentNumber.of("G12010320180707416X");
    List<UnmatchedRow> rows =
        List.of(
            row(12, List.of(candidate("K1", null), candidate("K2", number))), row(13, List.of()));
    assertThat(written(rows, IssueMessages.chinese()))
        .containsExactly(
            List.of("行", "单元格", "班级", "姓名", "性别", "出生日期", "学籍号", "未匹配原因", "候选学生"),
            List.of(
                "12",
                "D12",
                "1101 =一班",
                "=甲",
                "女",
                "2015/03/08",
                "+1",
                "学籍号格式不对",
                "学生K1（编号 K1）：姓名相同；学生库中没有学籍号\n" + "学生K2（编号 K2，G12010320180707416X）：姓名相同；学生库中没有学籍号"),
            List.of("13", "D13", "1101 =一班", "=甲", "女", "2015/03/08", "+1", "学籍号格式不对", ""));
  }

  @Test
  void theListIsLaidOutForReadingAndPrinting() throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    XlsxUnmatchedList.write(List.of(row(12, List.of())), IssueMessages.chinese(), output);
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(output.toByteArray()))) {
      XSSFSheet sheet = poi.getSheetAt(0);
      assertThat(IntStream.of(0, 7, 8).map(sheet::getColumnWidth))
          .containsExactly(8 * 256, 30 * 256, 90 * 256);
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:I");
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
    }
  }

  @Test
  void whatTheRowDoesNotSayStaysEmptyAndItSpeaksEnglishToo() throws IOException {
    UnmatchedRow bare =
        new UnmatchedRow(
            Issue.ofCell(IssueCode.NUMBER_MISSING, "Data", new CellPosition(2, 3), "学籍号", null),
            UnmatchedReason.NUMBER_MISSING,
            null,
            new Person(null, null),
            null,
            null,
            List.of());
    assertThat(written(List.of(bare), IssueMessages.english()))
        .satisfiesExactly(
            header -> assertThat(header).startsWith("Row", "Cell", "Class", "Name"),
            row -> assertThat(row).startsWith("2", "D2", "", "", "", "", "").hasSize(9));
  }
}
