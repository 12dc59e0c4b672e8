package io.github.visiontemplate.examples.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the sample files of an order. */
public final class Samples {

  private static final List<String> NATIONAL_HELP =
      List.of(
          "1. 本表为合成示例，人员均为虚构。",
          "2. 请勿改动前九列；视力填五分记录（3.0～5.3，低于视力表填 0），球镜、柱镜保留两位小数，轴位填 0～180 的整数。",
          "3. 导入市体检系统前，请在最后一列加“体检日期”（年/月/日）。");

  private Samples() {}

  /**
   * Writes the four files into a directory, which is created if necessary. Files with the same
   * names are replaced.
   *
   * @throws IOException if a file cannot be written
   */
  public static SampleFiles write(Path directory, SampleOrder order) throws IOException {
    Files.createDirectories(directory);
    SampleFiles files = SampleFiles.in(directory);
    SamplePupils pupils = new SamplePupils(order);
    RosterFile.write(files.roster(), pupils.stream());
    writeNational(
        files.nationalTemplate(), Columns.national(), pupils, Columns.NATIONAL_PUPIL.size());
    List<Column> imported = Columns.nationalImport();
    writeNational(files.nationalImport(), imported, pupils, imported.size());
    writeCity(files.cityImport(), pupils.stream().filter(SamplePupil::isUnmatchedInRoster));
    return files;
  }

  private static void writeNational(
      Path file, List<Column> columns, SamplePupils pupils, int filledColumns) throws IOException {
    try (SampleWorkbook workbook = new SampleWorkbook("视力数据", columns)) {
      workbook.writeRows(pupils.stream(), filledColumns);
      workbook.addHelp(NATIONAL_HELP);
      workbook.save(file);
    }
  }

  private static void writeCity(Path file, Stream<SamplePupil> pupils) throws IOException {
    List<Column> columns = Columns.city();
    try (SampleWorkbook workbook = new SampleWorkbook("体检数据", columns)) {
      workbook.writeRows(pupils, columns.size());
      workbook.save(file);
    }
  }
}
