package io.github.visiontemplate.examples.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.Visitor;
import io.github.visiontemplate.examples.web.files.Retention;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.schema.Field;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The manual's way from the national platform to the city, for a school (方案二). */
class ImportPagesTest {

  private static final Map<String, String> CITY = Map.of("family", "CITY");

  private static Site site;
  private static ImportDesk school;

  @BeforeAll
  static void start() {
    site = Site.start();
    school = ImportDesk.of(site, Site.SCHOOL);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @BeforeEach
  void clear() {
    ImportDesk.clear(site);
  }

  @Test
  void aFileWithUnmatchedPupilsIsRefusedAndItsCleanedCopyAndTheCityTemplateAreStored()
      throws IOException {
    Document refused = school.upload(withUnknownNumbers().bytes());
    assertThat(refused.select("tr.bad td:first-child").eachText())
        .containsExactly("1101 一年级1班 " + name(1), "1101 一年级1班 " + name(5));
    assertThat(refused.select("tr.bad").text()).contains("本校没有学籍号为");
    assertThat(refused.select("form[action$=/store] button").eachText())
        .containsExactly("去掉有问题的行，存入其余 8 行");

    Document cleaned = school.upload(school.download(refused, "/files/cleaned"));
    Document stored = school.store(cleaned);
    assertThat(stored.select(".done").text()).isEqualTo("已存入。");
    assertThat(ImportDesk.counts(stored)).containsEntry("新增", "8");

    byte[] template = school.download(refused, "/files/city");
    Document blank = school.upload(template, CITY);
    assertThat(blank.select("tr.bad").text()).contains("“学生编号”为空");
    Document confirmed = school.upload(withKeys(template, 1, 5), CITY);
    assertThat(school.store(confirmed).select(".counts dd").eachText())
        .containsExactly("2", "0", "0");
    assertThat(school.visitor().page("/imports/links").select("tbody th").eachText())
        .containsExactlyInAnyOrder(ImportDesk.unknownNumber(1), ImportDesk.unknownNumber(5));
    assertThat(school.visitor().page("/imports").select("tbody strong").eachText())
        .containsExactly("已存入", "未通过校验", "已存入", "待核对");
  }

  @Test
  void aLaterUploadOverwritesAndShowsTheOldAndTheNewValues() {
    school.store(school.upload(form(0, 10, 0).bytes()));

    Document review =
        school.upload(
            form(0, 10, 0).cell(4, Field.RIGHT_ACUITY, acuity() == 4.0 ? 4.1 : 4.0).bytes());
    assertThat(ImportDesk.counts(review))
        .containsEntry("新增", "0")
        .containsEntry("覆盖", "1")
        .containsEntry("未变", "9");
    Element change = review.select("#changes ~ .scroll tbody tr").first();
    assertThat(change.text())
        .contains(name(2), "右眼裸眼视力", ImportDesk.values(2).right().acuity() + " → 4.");
    assertThat(school.store(review).select(".counts dd").eachText()).containsExactly("0", "1", "9");
  }

  @Test
  void theRowsWithoutErrorsAreStoredAndTheOthersStayOnThePage() {
    Document review = school.upload(withUnknownNumbers().bytes());

    Document stored = school.store(review);

    assertThat(ImportDesk.counts(stored)).containsEntry("新增", "8");
    assertThat(stored.select("#errors").text()).isEqualTo("没有存入的学生（2 名）");
    assertThat(school.download(stored, "/files/annotated")).startsWith('P', 'K');
  }

  @Test
  void pupilsAreConfirmedOnThePageAndThenStoredAsAnUploadOfTheirOwn() {
    Document review = school.upload(withUnknownNumbers().bytes());
    Element candidate = review.select("fieldset input[type=radio]:not([value=''])").first();
    assertThat(candidate.nextElementSibling().text()).contains(name(1), "姓名相同");
    ImportDesk.choose(candidate);

    Document confirmed = school.press(review, "/confirm");

    assertThat(confirmed.select("h1").text()).isEqualTo("已确认的学生-视力.xlsx");
    assertThat(school.visitor().page("/imports/links").select("tbody tr")).isEmpty();
    assertThat(ImportDesk.counts(school.store(confirmed))).containsEntry("新增", "1");
    assertThat(school.visitor().page("/imports/links").select("tbody th").eachText())
        .containsExactly(ImportDesk.unknownNumber(1));

    Document again = school.visitor().whenRead(ImportDesk.path(review));
    assertThat(ImportDesk.counts(again))
        .containsEntry("按已确认的对应关系匹配", "1")
        .containsEntry("未匹配", "1");

    Document links = school.visitor().page("/imports/links");
    assertThat(school.press(links, "/remove").select("tbody tr")).isEmpty();
  }

  @Test
  void pupilsWhoWereLeftOutAreConfirmedAfterTheOthersWereStored() {
    Document stored = school.store(school.upload(withUnknownNumbers().bytes()));
    ImportDesk.choose(stored.select("fieldset input[type=radio]:not([value=''])").first());

    Document confirmed = school.store(school.press(stored, "/confirm"));

    assertThat(ImportDesk.counts(confirmed)).containsEntry("新增", "1");
    assertThat(school.visitor().whenRead(ImportDesk.path(stored)).select("#errors").text())
        .isEqualTo("没有存入的学生（1 名）");
  }

  @Test
  void aChoiceThatIsNoCandidateIsNotFound() {
    Document review = school.upload(withUnknownNumbers().bytes());
    Element candidate = review.select("fieldset input[type=radio]:not([value=''])").first();
    candidate.attr("value", Site.pupils(Site.FOREIGN).get(0).key().value());
    ImportDesk.choose(candidate);

    assertThat(school.press(review, "/confirm").select(".error").text()).startsWith("没有找到。");
  }

  @Test
  void aPageOfAFileThatWasReadIsToldThatItIsDone() {
    Document review = school.upload(form(0, 5, 0).bytes());

    assertThat(Visitor.text(school.visitor().get(ImportDesk.path(review) + "/progress")))
        .contains("event:done");
  }

  @Test
  void warningsMustBeAnsweredOneByOne() {
    Document review = school.upload(form(0, 10, 0).cell(2, Field.NAME, "另一人").bytes());
    assertThat(review.select(".question label").eachText()).containsExactly("已核对：姓名不一致（1 处）");
    assertThat(review.select(".question input").hasAttr("required")).isTrue();

    Document unanswered = school.press(review, "/store");
    assertThat(unanswered.select(".panel.bad a").eachText()).containsExactly("姓名不一致");
    assertThat(unanswered.select(".panel.bad a").attr("href")).isEqualTo("#answer-NAME_DIFFERS");
    assertThat(ImportDesk.counts(school.store(unanswered))).containsEntry("新增", "10");
  }

  @Test
  void anotherPersonIsAcceptedRowByRowAfterComparingTheNames() {
    Document review =
        school.upload(
            form(0, 10, 0)
                .cell(2, Field.NAME, "另一人")
                .cell(2, Field.BIRTH_DATE, "2001/1/1")
                .cell(3, Field.NAME, "又一人")
                .cell(3, Field.BIRTH_DATE, "2001/1/2")
                .bytes());
    assertThat(ImportDesk.counts(review)).containsEntry("有错误的行", "2");
    List<Element> boxes = review.select("input[name=rows]");
    assertThat(boxes).hasSize(2);
    Visitor.tick(boxes.get(1));

    Document accepted = school.press(review, "/accept");

    assertThat(ImportDesk.counts(accepted)).containsEntry("有错误的行", "1");
    assertThat(accepted.select(".question label").eachText()).containsExactly("已核对：学籍号与学生不符（1 处）");
    assertThat(ImportDesk.counts(school.store(accepted))).containsEntry("新增", "9");
  }

  @Test
  void shiftedPeopleAreRefusedUntilAPersonAcceptsThem() {
    WorkbookFixture shifted = form(0, 10, 0);
    for (int row = 2; row <= 11; row++) {
      shifted.cell(row, Field.NAME, name(row - 1));
      shifted.cell(row, Field.BIRTH_DATE, "2001/1/" + row);
    }
    Document refused = school.upload(shifted.bytes());
    assertThat(refused.select(".panel.bad").text()).contains("很可能某一列被单独排序");
    assertThat(refused.select("form[action$=/store]")).isEmpty();

    Visitor.tick(refused.select("#shifted").first());
    Document accepted = school.press(refused, "/accept");
    assertThat(accepted.select(".panel.bad")).isEmpty();
    assertThat(ImportDesk.counts(accepted)).containsEntry("有错误的行", "10");
  }

  @Test
  void aDiscardedFileIsRemoved() {
    Document review = school.upload(form(0, 10, 0).bytes());

    Document discarded = school.press(review, "/discard");

    assertThat(discarded.select(".warning").text()).isEqualTo("已放弃，没有存入任何数据，文件已删除。");
    assertThat(school.visitor().get(ImportDesk.path(review) + "/files/original").statusCode())
        .isEqualTo(404);
    assertThat(school.press(review, "/store").select(".panel.bad h2").text()).isEqualTo("没有存入");
  }

  @Test
  void aFileThatHasExpiredCanNoLongerBeStored() {
    Document review = school.upload(form(0, 10, 0).bytes());
    site.bean(JdbcClient.class).sql("update imports set expires_at = uploaded_at").update();
    assertThat(site.bean(Retention.class).removeExpired()).isPositive();

    Document expired = school.visitor().page(ImportDesk.path(review));

    assertThat(expired.select(".warning").text()).isEqualTo("文件已过保存期限，不能再存入。请重新上传。");
    assertThat(expired.select("form[action$=/store]")).isEmpty();
    assertThat(school.press(review, "/store").select(".error").text()).startsWith("没有找到。");
  }

  @Test
  void theFilesOfAReviewCanBeDownloaded() {
    byte[] content = withUnknownNumbers().bytes();
    Document review = school.upload(content);

    assertThat(school.download(review, "/files/original")).isEqualTo(content);
    for (String kind : List.of("annotated", "cleaned", "preview", "city")) {
      assertThat(school.download(review, "/files/" + kind)).startsWith('P', 'K');
    }
    assertThat(school.visitor().get("/imports/city-template").body()).startsWith('P', 'K');
  }

  private static WorkbookFixture form(int from, int to, int seed) {
    return ImportDesk.form(Site.SCHOOL, from, to, seed);
  }

  private static double acuity() {
    return ImportDesk.values(2).right().acuity().tenths() / 10.0;
  }

  /** Returns the form of ten pupils, two of whom have numbers that the register does not have. */
  private static WorkbookFixture withUnknownNumbers() {
    return form(0, 10, 0)
        .cell(3, Field.STUDENT_NUMBER, ImportDesk.unknownNumber(1))
        .cell(7, Field.STUDENT_NUMBER, ImportDesk.unknownNumber(5));
  }

  private static String name(int pupil) {
    return Site.pupils(Site.SCHOOL).get(pupil).name();
  }

  /** Types the keys of pupils into the rows of a city template. */
  private static byte[] withKeys(byte[] template, int... pupils) throws IOException {
    try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
        ByteArrayOutputStream output = new ByteArrayOutputStream()) {
      Cell header = header(workbook.getSheet("体检数据"));
      for (int i = 0; i < pupils.length; i++) {
        header
            .getSheet()
            .getRow(header.getRowIndex() + 1 + i)
            .getCell(header.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
            .setCellValue(Site.pupils(Site.SCHOOL).get(pupils[i]).key().value());
      }
      workbook.write(output);
      return output.toByteArray();
    }
  }

  private static Cell header(Sheet sheet) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.toString().equals("学生编号")) {
          return cell;
        }
      }
    }
    throw new AssertionError("no column of keys");
  }
}
