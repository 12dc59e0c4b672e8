package io.github.visiontemplate.examples.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.web.Site;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A restart loses no upload: what was being read is shown as such, and can be read again. */
class ImportRestartTest {

  @Test
  void whatWasBeingReadCanBeReadAgainAndWhatWasReviewedOrStoredStays(@TempDir Path folder) {
    String database = "jdbc:h2:file:" + folder.resolve("vision");
    String reading;
    String reviewed;
    String stored;
    try (Site site = Site.startOn(database)) {
      ImportDesk school = ImportDesk.of(site, Site.SCHOOL);
      reading = ImportDesk.path(school.upload(ImportDesk.form(Site.SCHOOL, 0, 5, 0).bytes()));
      reviewed = ImportDesk.path(school.upload(ImportDesk.form(Site.SCHOOL, 5, 10, 0).bytes()));
      Document third = school.upload(ImportDesk.form(Site.SCHOOL, 10, 15, 0).bytes());
      stored = ImportDesk.path(school.store(third));
      site.bean(JdbcClient.class)
          .sql("update imports set state = 'READING' where id = ?")
          .param(reading.substring(reading.lastIndexOf('/') + 1))
          .update();
    }
    try (Site site = Site.startOn(database)) {
      ImportDesk school = ImportDesk.of(site, Site.SCHOOL);
      assertThat(school.visitor().page("/imports").select("tbody strong").eachText())
          .containsExactly("已存入", "待核对", "读取中断");

      Document again = school.press(school.visitor().page(reading), "/read");
      assertThat(ImportDesk.counts(school.store(again))).containsEntry("新增", "5");
      Document review = school.visitor().whenRead(reviewed);
      assertThat(ImportDesk.counts(school.store(review))).containsEntry("新增", "5");
      assertThat(ImportDesk.counts(school.visitor().page(stored))).containsEntry("新增", "5");
    }
  }

  @Test
  void aFileThatNobodyReadsAnyLongerCanBeReadAgain() {
    try (Site site = Site.start()) {
      ImportDesk school = ImportDesk.of(site, Site.SCHOOL);
      Document review = school.upload(ImportDesk.form(Site.SCHOOL, 0, 5, 0).bytes());
      site.bean(JdbcClient.class).sql("update imports set state = 'READING'").update();

      Document abandoned = school.visitor().page(ImportDesk.path(review));

      assertThat(abandoned.select(".panel.bad h2").text()).isEqualTo("读取中断");
      assertThat(ImportDesk.counts(school.press(abandoned, "/read"))).containsEntry("新增", "5");
    }
  }
}
