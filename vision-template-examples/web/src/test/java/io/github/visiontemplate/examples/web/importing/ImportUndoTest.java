package io.github.visiontemplate.examples.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.schema.Field;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Undoing an import: what would happen, what stays, and why. */
class ImportUndoTest {

  private static Site site;

  @BeforeAll
  static void start() {
    site = Site.start();
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
  void anUndoSaysBeforehandWhatItWouldDoAndThenDoesIt() {
    ImportDesk school = ImportDesk.of(site, Site.SCHOOL);
    Document stored = school.store(school.upload(ImportDesk.form(Site.SCHOOL, 0, 5, 0).bytes()));

    Document before = undoPage(school, stored);
    assertThat(ImportDesk.counts(before)).containsEntry("删除的记录（上传前没有）", "5");
    assertThat(records()).isEqualTo(5);

    Document undone = school.press(before, "/undo");
    assertThat(undone.select("p strong").first().text()).isEqualTo("已撤销");
    assertThat(records()).isZero();
    assertThat(undoPage(school, stored).select("form[action$=/undo]")).isEmpty();
  }

  @Test
  void whatALaterUploadHoldsStaysAndTheUploadIsNamed() {
    ImportDesk school = ImportDesk.of(site, Site.SCHOOL);
    Document first = school.store(school.upload(ImportDesk.form(Site.SCHOOL, 0, 5, 0).bytes()));
    Document second = school.store(school.upload(ImportDesk.form(Site.SCHOOL, 0, 2, 50).bytes()));

    Document before = undoPage(school, first);
    assertThat(ImportDesk.counts(before))
        .containsEntry("删除的记录（上传前没有）", "3")
        .containsEntry("保留不动的记录", "2");
    assertThat(before.select("#kept ~ .scroll tbody tr").first().text())
        .contains(Site.pupils(Site.SCHOOL).get(0).name(), "已被以后的上传或在线录入更新");
    assertThat(before.select("#kept ~ .scroll tbody a").attr("href"))
        .isEqualTo(ImportDesk.path(second));

    school.press(before, "/undo");
    assertThat(records()).isEqualTo(2);
    Document restoring = undoPage(school, second);
    assertThat(ImportDesk.counts(restoring)).containsEntry("恢复为原值的记录", "2");
    school.press(restoring, "/undo");
    assertThat(ImportDesk.counts(undoPage(school, first))).containsEntry("删除的记录（上传前没有）", "2");
  }

  @Test
  void confirmedNumbersAreForgottenWithTheUndo() {
    ImportDesk school = ImportDesk.of(site, Site.SCHOOL);
    Document review =
        school.upload(
            ImportDesk.form(Site.SCHOOL, 0, 5, 0)
                .cell(3, Field.STUDENT_NUMBER, ImportDesk.unknownNumber(1))
                .bytes());
    ImportDesk.choose(review.select("fieldset input[type=radio]:not([value=''])").first());
    Document stored = school.store(school.press(review, "/confirm"));

    Document before = undoPage(school, stored);
    assertThat(ImportDesk.counts(before)).containsEntry("不再记住的学籍号对应关系", "1");
    school.press(before, "/undo");
    assertThat(school.visitor().page("/imports/links").select("tbody tr")).isEmpty();
  }

  @Test
  void nothingIsUndoneIfItIsNotWhatThePersonSaw() {
    ImportDesk school = ImportDesk.of(site, Site.SCHOOL);
    Document stored = school.store(school.upload(ImportDesk.form(Site.SCHOOL, 0, 5, 0).bytes()));
    Document before = undoPage(school, stored);
    ImportDesk other = ImportDesk.of(site, Site.SCHOOL);
    other.store(other.upload(ImportDesk.form(Site.SCHOOL, 0, 2, 50).bytes()));

    Document after = school.press(before, "/undo");

    assertThat(after.select(".error").text()).startsWith("没有撤销：数据在此期间有变化。");
    assertThat(ImportDesk.counts(after)).containsEntry("保留不动的记录", "2");
    assertThat(records()).isEqualTo(5);
  }

  @Test
  void aDistrictUndoesTheImportOfItsSchool() {
    ImportDesk school = ImportDesk.of(site, Site.SCHOOL);
    Document stored = school.store(school.upload(ImportDesk.form(Site.SCHOOL, 0, 5, 0).bytes()));
    ImportDesk district = ImportDesk.of(site, Site.DISTRICT);

    district.press(undoPage(district, stored), "/undo");

    assertThat(records()).isZero();
  }

  private static Document undoPage(ImportDesk desk, Document of) {
    return desk.visitor().page(ImportDesk.path(of) + "/undo");
  }

  private static int records() {
    return site.bean(JdbcClient.class)
        .sql("select count(*) from screenings")
        .query(Integer.class)
        .single();
  }
}
