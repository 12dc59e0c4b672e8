package io.github.visiontemplate.examples.web.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.Visitor;
import io.github.visiontemplate.fixtures.People;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.schema.TemplateSchemas;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a school, a district and the city see of a semester. */
class SummaryPagesTest {

  private static Site site;

  @BeforeAll
  static void start() {
    site = Site.start();
    store(Site.SCHOOL, 30);
    store(Site.FOREIGN, 5);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static void store(String school, int pupils) {
    People people = People.ofSeed(3);
    WorkbookFixture workbook = WorkbookFixture.of(TemplateSchemas.nationalImport());
    List<Student> students = Site.pupils(school).subList(0, pupils);
    for (int index = 0; index < pupils; index++) {
      workbook.row(students.get(index), people.screening(index, LocalDate.now().minusDays(1)));
    }
    site.bean(VisionImport.class).run(workbook.template(), Uploader.school(school));
  }

  private static List<String> counts(Document page) {
    return page.select(".counts dd").eachText().subList(0, 3);
  }

  @Test
  void aSchoolSeesItsClasses() {
    Document page = Visitor.loggedIn(site, Site.SCHOOL).page("/summary");
    assertThat(counts(page)).containsExactly("40", "30", "10");
    assertThat(page.select("svg.chart text")).isNotEmpty();
    assertThat(page.select("tbody th").eachText()).containsExactly("一年级", "二年级", "1101班", "1201班");
  }

  @Test
  void aDistrictSeesItsSchoolsAndNoOthers() {
    Document page = Visitor.loggedIn(site, Site.DISTRICT).page("/summary");
    assertThat(counts(page)).containsExactly("80", "30", "50");
    assertThat(page.text()).contains(Site.SISTER).doesNotContain(Site.FOREIGN);
  }

  @Test
  void theCitySeesAllSchoolsButNotWhatWasFoundInFewPupils() {
    Document page = Visitor.loggedIn(site, Site.CITY).page("/summary");
    assertThat(counts(page)).containsExactly("120", "35", "85");
    assertThat(page.select("tbody tr").eachText())
        .anyMatch(row -> row.contains(Site.FOREIGN) && row.endsWith("5 35 0 – – – – – –"));
  }

  @ParameterizedTest
  @ValueSource(strings = {Site.DISTRICT, Site.CITY})
  void aDistrictAndTheCitySeeWhichSchoolHasUploaded(String login) {
    Document page = Visitor.loggedIn(site, login).page("/summary/uploads");
    List<String> rows = page.select("tbody tr").eachText();
    assertThat(rows).hasSize(login.equals(Site.CITY) ? 3 : 2);
    assertThat(rows.get(0)).startsWith("第一小学 已上传").endsWith("40 30 10 0 0");
    assertThat(rows.get(1)).startsWith("第二小学 未上传").endsWith("40 0 40 0 0");
  }

  @Test
  void aSchoolDoesNotSeeOtherSchoolsUploads() {
    Visitor school = Visitor.loggedIn(site, Site.SCHOOL);
    assertThat(school.get("/summary/uploads").statusCode()).isEqualTo(403);
  }

  @Test
  void theSummaryIsAWorkbookToo() {
    Visitor school = Visitor.loggedIn(site, Site.SCHOOL);
    String link = school.page("/summary").select("a.button").attr("href");
    assertThat(school.get(link).body()).startsWith('P', 'K');
  }
}
