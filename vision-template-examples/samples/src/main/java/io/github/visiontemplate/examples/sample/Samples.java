package io.github.visiontemplate.examples.sample;

import java.io.BufferedWriter;
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
    SamplePupils pupils = new SamplePupils(SchoolSamples.of(order, 1, 0));
    RosterFile.write(files.roster(), pupils.stream());
    writeWorkbooks(files, pupils);
    return files;
  }

  /**
   * Writes the files of several schools into a directory: one roster of all pupils, a list of the
   * workbooks with who uploads them when, and for each school a folder with its workbooks. One
   * school at a time is in memory.
   *
   * @param order the pupils of all schools together
   * @param schools how many schools share the pupils, 1 to {@link SampleSchool#MOST}
   * @throws IllegalArgumentException if there are fewer pupils than schools, or too many schools
   * @throws IOException if a file cannot be written
   */
  public static DistrictFiles write(Path directory, SampleOrder order, int schools)
      throws IOException {
    if (schools < 1 || schools > Math.min(SampleSchool.MOST, order.students())) {
      throw new IllegalArgumentException(
          "expected 1 to " + SampleSchool.MOST + " schools with a pupil each, found " + schools);
    }
    Files.createDirectories(directory);
    DistrictFiles files = DistrictFiles.in(directory, schools);
    try (BufferedWriter roster = RosterFile.begin(files.roster());
        BufferedWriter uploads = UploadsFile.begin(files.uploads())) {
      for (int index = 0; index < schools; index++) {
        SchoolSamples samples = SchoolSamples.of(order, schools, index);
        SamplePupils pupils = new SamplePupils(samples);
        RosterFile.append(roster, pupils.stream());
        Files.createDirectories(files.folder(samples.school()));
        writeWorkbooks(files.of(samples.school()), pupils);
        UploadsFile.append(uploads, samples.school(), order.today());
      }
    }
    return files;
  }

  private static void writeWorkbooks(SampleFiles files, SamplePupils pupils) throws IOException {
    writeNational(
        files.nationalTemplate(), Columns.national(), pupils, Columns.NATIONAL_PUPIL.size());
    List<Column> imported = Columns.nationalImport();
    writeNational(files.nationalImport(), imported, pupils, imported.size());
    writeCity(files.cityImport(), pupils.stream().filter(SamplePupil::isUnmatchedInRoster));
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
