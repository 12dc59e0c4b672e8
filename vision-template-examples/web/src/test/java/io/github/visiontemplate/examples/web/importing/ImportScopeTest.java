package io.github.visiontemplate.examples.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.Visitor;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose pupils an import may touch (方案一), and who may see it. */
class ImportScopeTest {

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
  void aDistrictImportsForAllOfItsSchoolsAtOnce() {
    ImportDesk district = ImportDesk.of(site, Site.DISTRICT);

    Document review = district.upload(ofBothSchools().bytes(), scope(""));

    assertThat(ImportDesk.counts(district.store(review))).containsEntry("新增", "10");
    assertThat(district.visitor().page("/imports").select("tbody tr").first().text())
        .contains("朝阳区", "已存入");
  }

  @Test
  void aDistrictImportsForOneSchoolAndAPupilOfAnotherIsNotStored() {
    ImportDesk district = ImportDesk.of(site, Site.DISTRICT);

    Document review = district.upload(ofBothSchools().bytes(), scope(Site.SISTER));

    assertThat(review.select("tr.bad")).hasSize(5);
    Document stored = district.store(review);
    assertThat(ImportDesk.counts(stored)).containsEntry("新增", "5");
    assertThat(schoolsWithRecords()).containsExactly(Site.SISTER);
  }

  @Test
  void aSchoolThatHasLeftTheDistrictIsOutOfReach() {
    ImportDesk district = ImportDesk.of(site, Site.DISTRICT);
    Document review =
        district.upload(ImportDesk.form(Site.SISTER, 0, 5, 0).bytes(), scope(Site.SISTER));
    setDistrict(Site.FOREIGN_DISTRICT);

    Document refused = district.store(review);
    setDistrict(Site.DISTRICT);

    assertThat(refused.select(".error").text()).startsWith("没有找到。");
    assertThat(schoolsWithRecords()).isEmpty();
  }

  private static void setDistrict(String district) {
    site.bean(JdbcClient.class)
        .sql("update organisations set district = ? where id = ?")
        .params(district, Site.SISTER)
        .update();
  }

  @Test
  void aSchoolStoresNoPupilOfAnotherSchool() {
    ImportDesk school = ImportDesk.of(site, Site.SCHOOL);

    Document review = school.upload(ofBothSchools().bytes(), scope(Site.SCHOOL));

    assertThat(review.select("tr.bad")).hasSize(5);
  }

  @Test
  void anotherSchoolCannotBeChosenAsScope() {
    ImportDesk school = ImportDesk.of(site, Site.SCHOOL);
    ImportDesk district = ImportDesk.of(site, Site.DISTRICT);
    byte[] content = ofBothSchools().bytes();

    assertThat(status(school, content, Site.SISTER)).isEqualTo(404);
    assertThat(status(school, content, Site.DISTRICT)).isEqualTo(404);
    assertThat(status(district, content, Site.FOREIGN)).isEqualTo(404);
    assertThat(school.visitor().get("/imports/city-template?scope=" + Site.SISTER).statusCode())
        .isEqualTo(404);
  }

  @Test
  void anImportOfAnotherSchoolIsNotFound() {
    ImportDesk school = ImportDesk.of(site, Site.SCHOOL);
    Document review = school.upload(ImportDesk.form(Site.SCHOOL, 0, 5, 0).bytes());
    String path = ImportDesk.path(review);
    school.store(review);

    for (String login : List.of(Site.SISTER, Site.FOREIGN_DISTRICT)) {
      Visitor foreign = ImportDesk.of(site, login).visitor();
      assertThat(foreign.page("/imports").select("tbody tr")).isEmpty();
      for (String page : List.of("", "/undo", "/progress", "/files/original", "/files/preview")) {
        assertThat(foreign.get(path + page).statusCode()).as(login + page).isEqualTo(404);
      }
      Map<String, String> fields = Map.of("digest", review.select("[name=digest]").val());
      for (String action : List.of("/store", "/discard", "/read", "/accept", "/confirm", "/undo")) {
        foreign.page("/imports");
        assertThat(foreign.post(path + action, fields).statusCode())
            .as(login + action)
            .isEqualTo(404);
      }
    }
    assertThat(ImportDesk.of(site, Site.DISTRICT).visitor().get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void theDistrictsImportIsNotTheSchools() {
    ImportDesk district = ImportDesk.of(site, Site.DISTRICT);
    Document stored = district.store(district.upload(ofBothSchools().bytes(), scope("")));

    Visitor school = ImportDesk.of(site, Site.SCHOOL).visitor();
    assertThat(school.get(ImportDesk.path(stored)).statusCode()).isEqualTo(404);
    assertThat(school.get(ImportDesk.path(stored) + "/undo").statusCode()).isEqualTo(404);
  }

  @Test
  void theCityHasNoImports() {
    Visitor city = Visitor.loggedIn(site, Site.CITY);
    for (String page : List.of("", "/links", "/city-template", "/0123456789abcdef")) {
      assertThat(city.get("/imports" + page).statusCode()).as(page).isEqualTo(403);
    }
  }

  private static int status(ImportDesk desk, byte[] content, String scope) {
    desk.visitor().page("/imports");
    return desk.visitor().upload("/imports", scope(scope), "视力.xlsx", content).statusCode();
  }

  private static Map<String, String> scope(String scope) {
    return Map.of("family", "NATIONAL", "scope", scope);
  }

  private static WorkbookFixture ofBothSchools() {
    WorkbookFixture workbook = ImportDesk.form(Site.SCHOOL, 0, 5, 0);
    return ImportDesk.with(workbook, Site.SISTER, 0, 5, 100);
  }

  private static List<String> schoolsWithRecords() {
    return site.bean(JdbcClient.class)
        .sql(
            "select distinct school_id from screenings join students"
                + " on students.student_key = screenings.student_key")
        .query(String.class)
        .list();
  }
}
