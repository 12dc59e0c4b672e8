package io.github.visiontemplate.poi.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.exporting.CityForm;
import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.PersonDirectory;
import io.github.visiontemplate.match.Roster;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.XlsxCityTemplate;
import io.github.visiontemplate.poi.XlsxCleanedWorkbook;
import io.github.visiontemplate.poi.XlsxErrorWorkbook;
import io.github.visiontemplate.poi.XlsxPreviewWorkbook;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.poi.XlsxUnmatchedList;
import io.github.visiontemplate.poi.ZipContents;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.report.FillReport;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.Field;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.schema.TemplateSchema;
import io.github.visiontemplate.schema.TemplateSchemas;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;

/**
 * Whatever people wrote into an upload or a register comes out of every writer as that text. What
 * was written is read by POI's usermodel and, for markup, by the parser of the JDK.
 */
@Tag("slow")
class TextEverywhereTest {

  static final List<String> TEXTS =
      List.of(
          "=HYPERLINK(\"http://evil.example\",\"click\")",
          "+1+1",
          "-1",
          "@SUM(A1)",
          "\t=1",
          "\r=1",
          "\n=1",
          "=cmd|'/c calc'!A1",
          "<b>bold</b>",
          "&lt;b&gt;",
          "&#61;1",
          "]]><f>1</f>",
          "</t></is></c><c><f>1+1</f></c>",
          "_x0041_",
          "_x005F_x0041_",
          "<!-- x -->",
          "http://evil.example",
          "{0} {1,number} '{' ''",
          "%s%n",
          "\u0000\u001F\uFFFE",
          "\uD800",
          "\uDC00x",
          "\u202Eevil");

  private static final SchoolId SCHOOL = new SchoolId("1101050012");
  private static final Uploader UPLOADER = Uploader.school(SCHOOL.value());
  private static final People PEOPLE = People.ofSeed(7);
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-01T00:00:00Z"), ZoneOffset.UTC);
  private static final String SHEET = "=1+1 <b>&'x";

  private final InMemoryScreeningStore store = new InMemoryScreeningStore();

  @ParameterizedTest
  @FieldSource("TEXTS")
  void textStaysText(String text) throws Exception {
    Student pupil = named(PEOPLE.student(0, SCHOOL), "K0", text);
    Roster roster = uploader -> List.of(new Roster.Entry(pupil, text, text, text));
    VisionImport visionImport = importOf(pupil);
    XlsxTemplate upload = XlsxTemplate.of(text + ".xlsx", upload(pupil, text));
    ImportReport report = visionImport.run(upload, UPLOADER);
    assertThat(report.status()).isEqualTo(ImportReport.Status.REJECTED);

    for (IssueMessages messages : List.of(IssueMessages.chinese(), IssueMessages.english())) {
      byte[] marked = written(out -> XlsxErrorWorkbook.write(report, upload, messages, out));
      assertThat(texts(marked)).contains(text);
      assertThat(comments(marked)).anyMatch(comment -> bare(comment).contains(bare(text)));
      assertThat(texts(written(out -> XlsxUnmatchedList.write(filled(report), messages, out))))
          .anyMatch(cell -> bare(cell).equals(bare(text)));
      ImportRequest dryRun = ImportRequest.of(upload, UPLOADER).dryRun();
      assertThat(
              texts(
                  written(
                      out ->
                          XlsxPreviewWorkbook.write(
                              listener -> visionImport.run(dryRun.onChange(listener)),
                              messages,
                              out))))
          .contains(text);
    }
    assertThat(texts(written(out -> XlsxCleanedWorkbook.write(report, upload, out))))
        .contains(text);
    CityForm unmatched = CityForm.ofUnmatched(report, upload, roster, UPLOADER);
    assertThat(texts(written(out -> XlsxCityTemplate.write(unmatched, out)))).contains(text);
    CityForm all = CityForm.ofRoster(roster, UPLOADER);
    assertThat(texts(written(out -> XlsxCityTemplate.write(all, out)))).contains(text);
    assertThat(texts(written(out -> fill(pupil, upload, out)))).contains(text);
  }

  /** The pupil is the candidate of every row that matches nobody. */
  private VisionImport importOf(Student pupil) {
    PersonDirectory persons =
        (asked, uploader) ->
            asked.stream().collect(Collectors.toMap(each -> each, each -> List.of(pupil)));
    return VisionImport.builder()
        .directory(InMemoryStudentDirectory.of(List.of(pupil)))
        .candidates(persons)
        .store(store)
        .clock(CLOCK)
        .build();
  }

  /** The headers that were found are told where the template is refused. */
  @ParameterizedTest
  @FieldSource("TEXTS")
  void headersStayText(String text) throws Exception {
    String header = text.replace('>', '<'); // which stands between the levels of headers
    WorkbookFixture headers = WorkbookFixture.of(otherForm(header)).sheet(SHEET);
    XlsxTemplate upload = XlsxTemplate.of("upload.xlsx", headers.bytes());
    ImportReport report =
        VisionImport.builder()
            .directory(InMemoryStudentDirectory.of(List.of()))
            .store(store)
            .build()
            .run(upload, UPLOADER);
    assertThat(report.issues())
        .extracting(issue -> issue.code())
        .containsExactly(IssueCode.WRONG_TEMPLATE);
    byte[] marked =
        written(out -> XlsxErrorWorkbook.write(report, upload, IssueMessages.english(), out));
    assertThat(texts(marked)).contains(header);
  }

  private static TemplateSchema otherForm(String header) {
    return TemplateSchema.builder("other", TemplateFamily.NATIONAL)
        .required(Field.STUDENT_NUMBER, "学号")
        .required(Field.NAME, escaped(header))
        .build();
  }

  /** Writes the characters that XML cannot hold, and some that it can, as spreadsheets do. */
  private static String escaped(String text) {
    return text.chars()
        .mapToObj(c -> c < ' ' || c == '_' || c > 0xD7FF ? "_x%04X_".formatted(c) : "" + (char) c)
        .collect(Collectors.joining());
  }

  /** One row that is right but for its texts, one that is wrong, and one of nobody. */
  private static byte[] upload(Student pupil, String text) {
    String encoded = escaped(text);
    WorkbookFixture workbook = WorkbookFixture.of(TemplateSchemas.nationalImport()).sheet(SHEET);
    workbook.row(pupil, PEOPLE.screening(0, DAY));
    workbook.row(PEOPLE.student(1, SCHOOL), PEOPLE.screening(1, DAY));
    workbook.row(PEOPLE.student(2, SCHOOL), PEOPLE.screening(2, DAY));
    for (int row = 2; row <= 4; row++) {
      workbook.cell(row, Field.NAME, encoded).cell(row, Field.HOME_ADDRESS, encoded);
      workbook.cell(row, Field.CLASS_NAME, encoded);
    }
    workbook.cell(3, Field.STUDENT_NUMBER, "?" + encoded).cell(3, Field.RIGHT_ACUITY, encoded);
    return workbook.cell(3, Field.EXAM_DATE, encoded).bytes();
  }

  private void fill(Student pupil, XlsxTemplate upload, OutputStream output) {
    VisionExport.builder()
        .directory(InMemoryStudentDirectory.of(List.of(pupil)))
        .store(store)
        .build()
        .fill(upload, Semester.parse("2025-1"), UPLOADER, output);
  }

  private static FillReport filled(ImportReport report) {
    return new FillReport(
        FillReport.Status.FILLED,
        Semester.parse("2025-1"),
        report.sheets(),
        new FillReport.RowCounts(0, 0, 0, 0, 0),
        new FillReport.CellCounts(0, 0, 0),
        List.of(),
        report.unmatched(),
        Map.of());
  }

  private static Student named(Student pupil, String key, String name) {
    return new Student(
        new StudentKey(key), pupil.number(), name, pupil.sex(), pupil.birthDate(), pupil.school());
  }

  private static byte[] written(Consumer<OutputStream> writer) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    writer.accept(output);
    return output.toByteArray();
  }

  /** Names are read without blanks around them, and messages show what cannot be seen. */
  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\\p{Cn}\\p{Cf}\\p{Cs}\\x{FFFD}]", "");
  }

  /** Returns the texts of all cells; none is a formula, and all links lead into the workbook. */
  private static List<String> texts(byte[] workbook) throws Exception {
    for (Map.Entry<String, byte[]> part : ZipContents.of(workbook).entrySet()) {
      if (part.getKey().contains("worksheets/sheet") && part.getKey().endsWith(".xml")) {
        assertNoFormula(parsed(part.getValue()));
      }
    }
    List<String> texts = new ArrayList<>();
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (Sheet sheet : poi) {
        for (Hyperlink link : sheet.getHyperlinkList()) {
          assertThat(link.getType()).isEqualTo(HyperlinkType.DOCUMENT);
          assertThat(link.getAddress()).matches("'(校验结果|Check results|=1\\+1 <b>&''x)'![A-Z]+\\d+");
        }
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            if (cell.getCellType() == CellType.STRING) {
              texts.add(cell.getStringCellValue());
            }
          }
        }
      }
    }
    return texts;
  }

  private static List<String> comments(byte[] workbook) throws Exception {
    List<String> texts = new ArrayList<>();
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (Sheet sheet : poi) {
        for (Comment comment : sheet.getCellComments().values()) {
          texts.add(comment.getString().getString());
        }
      }
    }
    return texts;
  }

  private static Document parsed(byte[] part) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
  }

  private static void assertNoFormula(Document sheet) {
    for (String element : List.of("f", "b", "is:f")) {
      assertThat(sheet.getElementsByTagName(element).getLength()).as(element).isZero();
    }
    for (int i = 0; i < sheet.getElementsByTagName("hyperlink").getLength(); i++) {
      assertThat(
              sheet.getElementsByTagName("hyperlink").item(i).getAttributes().getNamedItem("r:id"))
          .isNull();
    }
  }
}
