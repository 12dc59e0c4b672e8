package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleSchool;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a school doctor reads in the terminal. */
class ScreenTextTest {

  private static final List<String> MEASUREMENTS =
      List.of("右眼裸眼视力", "左眼裸眼视力", "右眼屈光球镜S", "右眼屈光柱镜C", "右眼屈光轴位A", "左眼屈光球镜S", "左眼屈光柱镜C", "左眼屈光轴位A");

  @TempDir Path directory;

  private Cli cli;
  private SampleFiles files;

  @BeforeEach
  void aRosterIsLoaded() {
    cli = Cli.in(directory);
    files = SampleFiles.in(directory);
    cli.run("sample", directory, "--students", 20, "--unmatched", 0);
    cli.json("load-students", files.roster());
  }

  @Test
  void anImportOfValidRowsSaysFirstWhatWasNotStored() {
    Sheet.set(files.nationalImport(), 4, "右眼裸眼视力", "9.9");
    String said = said("import", files.nationalImport(), "--mode", "valid-rows");
    assertThat(said).startsWith("只存入了一部分：有 1 行没有存入（共 20 行，存入 19 行）。\n");
    assertThat(said("uploads")).contains("national-import.xlsx  部分存入：新增 19，覆盖 0，未变 0，未存入 1 行\n");
  }

  @Test
  void errorsStandBeforeWarningsEachWithClassAndName() {
    Sheet.set(files.nationalImport(), 4, "右眼裸眼视力", "9.9");
    Sheet.set(files.nationalImport(), 3, "姓名", "某某某");
    String said = said("import", files.nationalImport(), "--dry-run");
    assertThat(said)
        .startsWith("文件被拒绝，未存入任何记录。\n")
        .contains("体检日期属于2026–2027学年第一学期的：20 行\n")
        .doesNotContain("记录：");
    String name = Sheet.of(files.nationalImport()).column("姓名").get(2);
    assertThat(said.lines().dropWhile(line -> !line.startsWith("错误")))
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("错误 1 处："),
            line -> assertThat(line).matches("  \\d{4} \\S+ " + name + "，J4：.* \\[ACUITY_.*]"),
            line -> assertThat(line).isEqualTo("警告 1 处（请核对）："),
            line -> assertThat(line).matches("  \\d{4} \\S+ 某某某，F3：.* \\[NAME_DIFFERS]"));
  }

  @Test
  void whoWasNotExaminedIsCountedApart() {
    MEASUREMENTS.forEach(header -> Sheet.set(files.nationalImport(), 5, header, "免试"));
    Sheet.set(files.nationalImport(), 5, "是否为角膜塑形镜（OK镜）佩戴者", "");
    String said = said("import", files.nationalImport());
    assertThat(said).startsWith("已存入全部有检查结果的 19 行；未检 1 人，没有存入。\n").contains("其中未检 1 人，不存入也不覆盖。\n");
  }

  @Test
  void severalSheetsAreNamedWithTheirRowsAndBeforeEachCell() throws IOException {
    copySheet(files.nationalImport(), "另一份");
    assertThat(said("import", files.nationalImport()))
        .contains("  工作表“视力数据”：20 行\n  工作表“另一份”：20 行\n")
        .contains("另一份");
    said("import", files.nationalImport(), "--mode", "valid-rows");
    copySheet(files.nationalTemplate(), "二班");
    assertThat(
            said(
                "export",
                files.nationalTemplate(),
                "--semester",
                "2026-1",
                "--out",
                directory.resolve("out.xlsx")))
        .contains("  工作表“视力数据”：20 行\n  工作表“二班”：20 行\n");
  }

  @Test
  void aFillThatLeavesRowsEmptySaysSoFirst() {
    said("import", files.nationalImport());
    Object[] export = {"export", files.nationalTemplate(), "--semester", "2026-1", "--out"};
    assertThat(said(append(export, directory.resolve("all.xlsx"))))
        .startsWith("模板已全部填写：2026–2027学年第一学期。\n");
    Sheet.set(files.nationalTemplate(), 7, "学籍号", "");
    assertThat(said(append(export, directory.resolve("part.xlsx"))))
        .startsWith("模板已填写：2026–2027学年第一学期。有 1 行留空，须人工补填。\n");
    export[3] = "2025-1";
    assertThat(said(append(export, directory.resolve("none.xlsx"))))
        .startsWith("模板中没有填写任何数据：2025–2026学年第一学期。20 行全部留空。\n");
  }

  @Test
  void whatAFileHoldsCannotSteerTheTerminal() {
    Sheet.set(files.nationalImport(), 4, "右眼裸眼视力", "9.9");
    Sheet.set(files.nationalImport(), 4, "姓名", "甲\u202e\n乙");
    assertThat(said("import", files.nationalImport()))
        .doesNotContain("\u202e", "\n乙")
        .contains("\ufffd 乙，J4：");
  }

  private static void copySheet(Path file, String name) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      workbook.setSheetOrder(workbook.cloneSheet(0, name).getSheetName(), 1);
      try (OutputStream output = Files.newOutputStream(file)) {
        workbook.write(output);
      }
    }
  }

  private String said(Object... command) {
    return cli.run(append(command, "--school", SampleSchool.ID, "--db", cli.database())).out();
  }

  private static Object[] append(Object[] command, Object... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray();
  }
}
