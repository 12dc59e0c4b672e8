package school;

import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.XlsxErrorWorkbook;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.poi.XlsxUnmatchedList;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.ScreeningStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Imports two workbooks and fills a template, on a directory and a store in memory. */
public final class Main {

  static final SchoolId SCHOOL = new SchoolId("1101050012");
  static final List<Student> PUPILS =
      List.of(
          pupil("S1", "G110101201503150018", "王安", Sex.MALE),
          pupil("S2", "G110101201503150026", "李博", Sex.FEMALE),
          pupil("S3", "G110101201507201011", "张晨", Sex.MALE));

  private final StudentDirectory directory = InMemoryStudentDirectory.of(PUPILS);
  private final ScreeningStore store = new InMemoryScreeningStore();
  private final Uploader school = Uploader.school(SCHOOL.value());
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Main() {}

  /** Takes the folder of the workbooks. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Main host = new Main();
    host.importWorkbook(folder.resolve("right.xlsx"), folder.resolve("right-marked.xlsx"));
    host.importWorkbook(folder.resolve("wrong.xlsx"), folder.resolve("wrong-marked.xlsx"));
    host.fill(folder.resolve("template.xlsx"), folder);
  }

  private void importWorkbook(Path file, Path marked) throws IOException {
    XlsxTemplate upload = XlsxTemplate.of(file);
    ImportReport report =
        VisionImport.builder().directory(directory).store(store).build().run(upload, school);
    out.println(report.status() + " " + report.changes().inserted());
    report.issues().stream()
        .filter(issue -> issue.isError())
        .map(IssueMessages.chinese()::text)
        .forEach(out::println);
    try (OutputStream output = Files.newOutputStream(marked)) {
      XlsxErrorWorkbook.write(report, upload, IssueMessages.chinese(), output);
    }
  }

  private void fill(Path template, Path folder) throws IOException {
    VisionExport export = VisionExport.builder().directory(directory).store(store).build();
    try (OutputStream filled = Files.newOutputStream(folder.resolve("filled.xlsx"));
        OutputStream unmatched = Files.newOutputStream(folder.resolve("unmatched.xlsx"))) {
      FillReport report =
          export.fill(XlsxTemplate.of(template), Semester.parse("2025-1"), school, filled);
      out.println(report.status() + " " + report.rows().filled());
      XlsxUnmatchedList.write(report, IssueMessages.chinese(), unmatched);
    }
  }

  private static Student pupil(String key, String text, String name, Sex sex) {
    NationalStudentNumber number = NationalStudentNumber.of(text);
    return new Student(new StudentKey(key), number, name, sex, number.birthDate(), SCHOOL);
  }
}
