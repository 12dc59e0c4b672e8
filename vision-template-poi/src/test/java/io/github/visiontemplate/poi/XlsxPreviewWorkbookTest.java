package io.github.visiontemplate.poi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.model.Diopters;
import io.github.visiontemplate.model.EyeReading;
import io.github.visiontemplate.model.Refraction;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.VisionScreening;
import io.github.visiontemplate.model.VisualAcuity;
import io.github.visiontemplate.report.ChangeListener;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.Semester.Term;
import io.github.visiontemplate.store.Change;
import io.github.visiontemplate.store.ChangeCounts;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.RowCounts;
import io.github.visiontemplate.store.ScreeningRecord;
import io.github.visiontemplate.store.StoreException;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.table.CellPosition;
import io.github.visiontemplate.table.TemplateFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is written is read by POI's usermodel. */
class XlsxPreviewWorkbookTest {

  private static final Semester AUTUMN = Semester.of(2025, Term.FIRST);
  private static final Student PUPIL =
      new Student(
          new StudentKey("K1"), null, "=学生1", null, LocalDate.of(2015, 3, 8), new SchoolId("S1"));

  private static final Issue STEP =
      Issue.ofCell(IssueCode.DIOPTER_STEP, "Data", new CellPosition(7, 9), "球镜", "0.3");

  private static VisionScreening screening(
      String acuity, String sphere, @Nullable Boolean worn, Map<String, String> extras) {
    Refraction refraction = new Refraction(Diopters.of(sphere), Diopters.ZERO, null);
    EyeReading left = new EyeReading(VisualAcuity.BELOW_CHART, null);
    return new VisionScreening(
        LocalDate.of(2025, 10, 15),
        new EyeReading(VisualAcuity.of(acuity), refraction),
        left,
        worn,
        extras);
  }

  private static RecordChange change(
      Change change, VisionScreening now, @Nullable VisionScreening before) {
    return new RecordChange(
        new ScreeningRecord(PUPIL.key(), AUTUMN, now),
        change,
        before == null ? null : new StoredScreening(before, TemplateFamily.CITY, new UploadId("7")),
        List.of());
  }

  private static ImportReport report(ImportReport.Status status, Issue... issues) {
    return new ImportReport(
        status,
        null,
        List.of(),
        new TemplateFile.Facts("上传.xlsx", 1, "00"),
        new RowCounts(5, 3, 4, 1, 0, 0),
        ChangeCounts.NONE,
        new TreeMap<>(),
        List.of(issues),
        List.of());
  }

  private static void written(
      Function<ChangeListener, ImportReport> preview,
      IssueMessages messages,
      Consumer<XSSFWorkbook> read)
      throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    XlsxPreviewWorkbook.write(preview, messages, output);
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(output.toByteArray()))) {
      read.accept(poi);
    }
  }

  private static List<String> texts(XSSFRow row) {
    DataFormatter formatter = new DataFormatter();
    List<String> texts = new ArrayList<>();
    row.forEach(cell -> texts.add(formatter.formatCellValue(cell)));
    return texts;
  }

  private static List<List<String>> texts(XSSFSheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sheet) {
      rows.add(texts((XSSFRow) row));
    }
    return rows;
  }

  private static ImportReport threeChanges(ChangeListener listener) {
    VisionScreening before = screening("4.8", "-1.25", false, Map.of("串镜", "0"));
    VisionScreening now = screening("5.0", "-1.25", null, Map.of("串镜", "1", "备注", "复查"));
    listener.onChange("视力数据", 2, PUPIL, change(Change.INSERTED, now, null));
    listener.onChange("视力数据", 4, PUPIL, change(Change.OVERWRITTEN, now, before));
    listener.onChange("视力数据", 5, PUPIL, change(Change.UNCHANGED, before, before));
    return report(ImportReport.Status.CHECKED);
  }

  @Test
  void eachRecordHasARowWithOldAndNewValues() throws IOException {
    written(
        XlsxPreviewWorkbookTest::threeChanges,
        IssueMessages.chinese(),
        poi -> {
          List<List<String>> rows = texts(poi.getSheet("变更明细"));
          assertThat(rows.get(0))
              .startsWith("工作表", "行", "变化", "学生编号", "姓名", "学籍号", "学期", "右眼裸眼视力", "左眼裸眼视力")
              .endsWith("左眼轴位A", "佩戴OK镜", "体检日期", "原记录", "其他列");
          assertThat(rows.subList(1, rows.size()))
              .extracting(row -> String.join("|", row))
              .containsExactly(
                  "视力数据|2|新增|K1|=学生1||2025-1|5.0|低于视力表|-1.25|0.00||||||2025/10/15||串镜：1；备注：复查",
                  "视力数据|4|覆盖|K1|=学生1||2025-1|4.8 → 5.0|低于视力表|-1.25|0.00|||||否 → （无）"
                      + "|2025/10/15|市模板，上传 7|串镜：0 → 1；备注：（无） → 复查",
                  "视力数据|5|不变|K1|=学生1||2025-1|4.8|低于视力表|-1.25|0.00|||||否"
                      + "|2025/10/15|市模板，上传 7|串镜：0");
        });
  }

  @Test
  void changedValuesAreColouredAndTheRowsCanBeFiltered() throws IOException {
    written(
        XlsxPreviewWorkbookTest::threeChanges,
        IssueMessages.chinese(),
        poi -> {
          XSSFSheet sheet = poi.getSheet("变更明细");
          assertThat(filled(sheet, 2)).containsExactly(2, 7, 15);
          assertThat(filled(sheet, 1)).isEmpty();
          assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:S4");
          assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 5);
        });
  }

  private static List<Integer> filled(XSSFSheet sheet, int row) {
    List<Integer> columns = new ArrayList<>();
    sheet
        .getRow(row)
        .forEach(
            cell -> {
              if (cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND) {
                columns.add(cell.getColumnIndex());
              }
            });
    return columns;
  }

  private static ImportReport rejected(ChangeListener listener) {
    VisionScreening any = screening("5.0", "0.00", true, Map.of());
    listener.onChange("视力数据", 2, PUPIL, change(Change.INSERTED, any, null));
    listener.onChange("视力数据", 3, PUPIL, change(Change.INSERTED, any, null));
    listener.onChange("视力数据", 4, PUPIL, change(Change.UNCHANGED, any, any));
    return report(
        ImportReport.Status.REJECTED,
        Issue.ofFile(IssueCode.NO_ROWS),
        Issue.ofCell(IssueCode.NUMBER_MISSING, "Data", new CellPosition(6, 3), "学籍号", null),
        Issue.ofCell(IssueCode.NUMBER_MISSING, "Data", new CellPosition(7, 3), "学籍号", null),
        STEP);
  }

  @Test
  void theSummaryIsShownFirst() throws IOException {
    written(
        XlsxPreviewWorkbookTest::rejected,
        IssueMessages.chinese(),
        poi -> {
          assertThat(poi.getSheetName(0)).isEqualTo("汇总");
          assertThat(poi.getActiveSheetIndex()).isZero();
          assertThat(poi.getSheetAt(0).getColumnWidth(3)).isEqualTo(100 * 256);
          assertThat(poi.getSheetAt(1).getColumnWidth(0))
              .isNotEqualTo(poi.getSheetAt(1).getColumnWidth(2));
        });
  }

  @Test
  void theSummaryCountsWhatChangesAlsoInAFileWithErrors() throws IOException {
    String errors = "NUMBER_MISSING|错误|2|D6：“学籍号”为空。请填写 19 位全国学籍号。";
    String summary =
        """
        导入预览
        文件|上传.xlsx
        模板|
        结果|有错误，不能导入；以下是去掉有错误的行之后会发生的变化
        明细见“变更明细”：有错误的行不在其中；标色的单元格是会被改动的值（原值 → 新值）。

        行|数量
        读取|5
        没有错误|3
        匹配到学生|4
        未匹配|1

        记录|数量
        新增|2
        覆盖|0
        不变|1
        其中 2025-1 学期|3

        对整个文件的提示
        %s

        错误与警告|级别|数量|示例
        %s
        DIOPTER_STEP|警告|1|%s"""
            .formatted(words(Issue.ofFile(IssueCode.NO_ROWS)), errors, words(STEP));
    written(
        XlsxPreviewWorkbookTest::rejected,
        IssueMessages.chinese(),
        poi ->
            assertThat(texts(poi.getSheetAt(0)))
                .extracting(row -> String.join("|", row))
                .containsExactly(summary.split("\n", -1)));
  }

  private static String words(Issue issue) {
    return IssueMessages.chinese().withoutSheets().text(issue);
  }

  @Test
  void itSpeaksEnglishToo() throws IOException {
    VisionScreening any = screening("BELOW_CHART", "0.00", true, Map.of());
    written(
        listener -> {
          listener.onChange("视力数据", 2, PUPIL, change(Change.INSERTED, any, null));
          return report(ImportReport.Status.CHECKED);
        },
        IssueMessages.english(),
        poi -> {
          assertThat(poi.getSheetName(0)).isEqualTo("Summary");
          assertThat(texts(poi.getSheetAt(0))).contains(List.of("new", "1"));
          assertThat(texts(poi.getSheet("Changes").getRow(1)))
              .contains("new", "below the chart", "yes");
        });
  }

  @Test
  void theReportIsReturnedAndAFailureOfThePreviewIsPassedOnAsItIs() {
    ImportReport report = report(ImportReport.Status.UNREADABLE);
    assertThat(
            XlsxPreviewWorkbook.write(
                listener -> report, IssueMessages.chinese(), OutputStream.nullOutputStream()))
        .isSameAs(report);
    StoreException failure = new StoreException("down", new IOException());
    assertThatThrownBy(
            () ->
                XlsxPreviewWorkbook.write(
                    listener -> {
                      throw failure;
                    },
                    IssueMessages.chinese(),
                    OutputStream.nullOutputStream()))
        .isSameAs(failure);
  }

  @Test
  void theOutputIsNotOpenedForAFileThatCannotBeReadOrAPreviewThatFails() {
    VisionExport.Output never =
        () -> {
          throw new AssertionError("opened");
        };
    StoreException failure = new StoreException("down", new IOException());

    assertThat(
            XlsxPreviewWorkbook.write(
                listener -> report(ImportReport.Status.UNREADABLE), IssueMessages.chinese(), never))
        .isEqualTo(report(ImportReport.Status.UNREADABLE));
    assertThatThrownBy(
            () ->
                XlsxPreviewWorkbook.write(
                    listener -> {
                      throw failure;
                    },
                    IssueMessages.chinese(),
                    never))
        .isSameAs(failure);
  }

  @Test
  void theOutputIsOpenedOnceAndWrittenWhileThePreviewRuns() throws IOException {
    RecordChange one = change(Change.INSERTED, screening("5.0", "0.00", true, Map.of()), null);
    List<ByteArrayOutputStream> opened = new ArrayList<>();
    XlsxPreviewWorkbook.write(
        listener -> {
          assertThat(opened).isEmpty();
          for (int row = 2; row <= 5_001; row++) {
            listener.onChange("视力数据", row, PUPIL, one);
          }
          assertThat(opened.get(0).size()).isGreaterThan(50_000);
          return report(ImportReport.Status.CHECKED);
        },
        IssueMessages.chinese(),
        () -> {
          opened.add(new ByteArrayOutputStream());
          return opened.get(opened.size() - 1);
        });

    assertThat(opened).hasSize(1);
    try (XSSFWorkbook poi =
        new XSSFWorkbook(new ByteArrayInputStream(opened.get(0).toByteArray()))) {
      assertThat(poi.getSheet("变更明细").getLastRowNum()).isEqualTo(5_000);
    }
  }

  @Test
  void aFileWithoutChangesHasAPreviewToo() {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    XlsxPreviewWorkbook.write(
        listener -> report(ImportReport.Status.REJECTED), IssueMessages.chinese(), () -> output);

    assertThat(output.toByteArray()).startsWith('P', 'K');
  }

  @Test
  void anOutputThatCannotBeOpenedEndsThePreview() {
    IOException refused = new IOException("refused");

    assertThatThrownBy(
            () ->
                XlsxPreviewWorkbook.write(
                    XlsxPreviewWorkbookTest::threeChanges,
                    IssueMessages.chinese(),
                    () -> {
                      throw refused;
                    }))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCause(refused);
  }

  @Test
  @Tag("long") // a million rows
  void whatDoesNotFitIntoASheetIsCounted() throws IOException {
    RecordChange one = change(Change.INSERTED, screening("5.0", "0.00", true, Map.of()), null);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    XlsxPreviewWorkbook.write(
        listener -> {
          for (int row = 1; row <= 1_048_577; row++) {
            listener.onChange("视力数据", row, PUPIL, one);
          }
          return report(ImportReport.Status.CHECKED);
        },
        IssueMessages.chinese(),
        output);

    assertThat(part(output, "xl/worksheets/sheet1.xml")).contains("<row r=\"1048576\"");
    assertThat(part(output, "xl/worksheets/sheet2.xml")).contains("“变更明细”已满", "未列出的记录：2 条");
  }

  private static String part(ByteArrayOutputStream workbook, String name) throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(workbook.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          byte[] all = zip.readAllBytes();
          // The end is enough, and a million rows are too long for a text.
          return new String(all, Math.max(0, all.length - 9999), Math.min(all.length, 9999), UTF_8);
        }
      }
    }
    throw new AssertionError(name + " is not in the workbook");
  }
}
