package io.github.visiontemplate.examples.web.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.Visitor;
import io.github.visiontemplate.poi.fixtures.WorkbookFixture;
import io.github.visiontemplate.schema.TemplateSchemas;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 视力监测数据导出, as a browser without scripts sees it. */
class TemplatePagesTest {

  private static Site site;

  @BeforeAll
  static void start() {
    site = Site.start();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void anUploadedTemplateStandsInTheListAndOffersBothSemesters() {
    Visitor school = Visitor.loggedIn(site, Site.SCHOOL);
    school.page("/exports");
    HttpResponse<byte[]> uploaded = school.upload("/exports", Map.of(), "模板.xlsx", template());
    assertThat(uploaded.statusCode()).isEqualTo(200);
    school.whenRead(uploaded.uri().toString());

    Document list = school.page("/exports");
    assertThat(list.select("tbody tr").first().text()).contains("模板.xlsx", "100.0 %");
    assertThat(list.select("tbody .button").eachText()).contains("导出第一学期", "导出第二学期");

    String check = list.select("tbody .button").first().attr("href");
    Document page = school.page(check);
    assertThat(page.select(".counts dd").eachText()).containsExactly("0", "40", "0", "0");
    String download = page.select(".button.main").attr("href");
    assertThat(school.get(download).body()).startsWith('P', 'K');
  }

  private static byte[] template() {
    WorkbookFixture workbook = WorkbookFixture.of(TemplateSchemas.nationalCurrent());
    Site.pupils(Site.SCHOOL).forEach(workbook::row);
    return workbook.bytes();
  }
}
