package io.github.visiontemplate.examples.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.web.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 视力监测导入管理, as a browser without scripts sees it. */
class ImportPagesTest {

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
  void aFileIsReviewedAndThenStored() {
    ImportDesk school = ImportDesk.of(site, Site.SCHOOL);
    Document review = school.upload(ImportDesk.form(Site.SCHOOL, 0, 10, 0).bytes());
    assertThat(ImportDesk.counts(review))
        .containsEntry("读取的学生", "10")
        .containsEntry("已匹配", "10")
        .containsEntry("新增", "10");
    assertThat(school.visitor().page("/imports").select("tbody tr").first().text())
        .contains("视力.xlsx", "待核对");

    Document stored = school.store(review);
    assertThat(stored.select(".done").text()).isEqualTo("已存入。");
    assertThat(school.visitor().page("/imports").select("tbody tr").first().text())
        .contains("视力.xlsx", "已存入");
  }
}
