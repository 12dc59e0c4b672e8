package io.github.visiontemplate.examples.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.examples.fixtures.Postgres;
import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.Visitor;
import io.github.visiontemplate.examples.web.Workbooks;
import io.github.visiontemplate.examples.web.account.NotFoundException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Uploaded files: encrypted at rest, and removed in time. */
class OriginalsTest {

  /** Another key for tests. */
  private static final String OTHER_KEY = "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXowMTIzNDU=";

  @TempDir Path folder;

  private static String upload(Site site, byte[] content) {
    Visitor school = Visitor.loggedIn(site, Site.SCHOOL);
    school.page("/imports");
    Map<String, String> national = Map.of("family", "NATIONAL");
    String path = school.upload("/imports", national, "视力.xlsx", content).uri().getPath();
    school.whenRead(path);
    return path;
  }

  @Test
  void nothingOfAFileIsReadableInTheDatabase() throws Exception {
    String marker = "a text that every part of the file would show";
    byte[] content = marker.repeat(50_000).getBytes(StandardCharsets.UTF_8);
    Path database = folder.resolve("site");
    try (Site site = Site.startOn("jdbc:h2:file:" + database)) {
      String id = site.bean(Originals.class).store(content);
      assertThat(site.bean(Originals.class).read(id)).isEqualTo(content);
    }
    String stored = Files.readString(folder.resolve("site.mv.db"), StandardCharsets.ISO_8859_1);
    assertThat(stored.length()).isGreaterThan(content.length);
    assertThat(stored).doesNotContain("every part of the file");
  }

  @Test
  void aFileOfManyMegabytesIsKeptInPostgres() throws Exception {
    byte[] content = new byte[5 * 1024 * 1024 + 17];
    new Random(1).nextBytes(content);
    try (Site site = Site.startOn(Postgres.withTables())) {
      String id = site.bean(Originals.class).store(content);
      assertThat(site.bean(Originals.class).read(id)).isEqualTo(content);
    }
  }

  @Test
  void withoutAKeyTheHostDoesNotStartAndSaysWhatToDo() {
    for (String key : new String[] {"", "short", "bm90IDMyIGJ5dGVz"}) {
      assertThatThrownBy(() -> Site.start("--vision.originals-key=" + key))
          .hasRootCauseInstanceOf(IllegalStateException.class)
          .rootCause()
          .hasMessageContaining("VISION_ORIGINALS_KEY must be 32 random bytes in Base64");
    }
  }

  @Test
  void aFileOfAnotherKeyIsSaidToBeUnreadableAndTheRestWorks() {
    String database = "jdbc:h2:file:" + folder.resolve("site");
    String path;
    try (Site site = Site.startOn(database)) {
      path = upload(site, Workbooks.filled(Site.SCHOOL, 5, 1));
    }
    try (Site site = Site.startOn(database, "--vision.originals-key=" + OTHER_KEY)) {
      Visitor school = Visitor.loggedIn(site, Site.SCHOOL);
      Document page = school.whenRead(path);
      assertThat(page.select(".panel.bad").text()).contains("读取没有完成");
      HttpResponse<byte[]> original = school.get(path + "/files/original");
      assertThat(original.statusCode()).isEqualTo(409);
      assertThat(school.read(original).select(".error").text()).contains("密钥已更换");
      assertThat(upload(site, Workbooks.filled(Site.SCHOOL, 5, 2))).isNotEqualTo(path);
    }
  }

  @Test
  void whatWasChangedInTheDatabaseIsNotTrusted() {
    try (Site site = Site.start()) {
      Originals originals = site.bean(Originals.class);
      String one = originals.store("one".getBytes(StandardCharsets.UTF_8));
      String two = originals.store("two".getBytes(StandardCharsets.UTF_8));
      site.bean(JdbcClient.class)
          .sql(
              "update original_parts set content ="
                  + " (select content from original_parts where original = ?) where original = ?")
          .params(two, one)
          .update();
      assertThatThrownBy(() -> originals.read(one))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the stored file is damaged or was changed");
    }
  }

  @Test
  void anExpiredFileIsRemovedAndItsRecordCanStillBeUndone() {
    try (Site site = Site.start()) {
      String path = upload(site, Workbooks.filled(Site.SCHOOL, 5, 1));
      Visitor school = Visitor.loggedIn(site, Site.SCHOOL);
      school.store(path);
      school.page("/exports");
      String template =
          school
              .upload("/exports", Map.of(), "模板.xlsx", Workbooks.template(Site.SCHOOL))
              .uri()
              .getPath();
      school.whenRead(template);
      Retention retention = site.bean(Retention.class);
      assertThat(retention.removeExpired()).isZero();
      site.bean(JdbcClient.class)
          .sql("update imports set expires_at = timestamp with time zone '2020-01-01 00:00:00+08'")
          .update();
      site.bean(JdbcClient.class)
          .sql(
              "update templates set expires_at = timestamp with time zone '2020-01-01 00:00:00+08'")
          .update();

      assertThat(retention.removeExpired()).isEqualTo(2);

      assertThat(count(site, "originals") + count(site, "original_parts")).isZero();
      assertThat(school.page("/exports").select("tbody tr").text()).contains("已过保存期限");
      HttpResponse<byte[]> gone = school.get(template + "/file?semester=2026-1");
      assertThat(gone.statusCode()).isEqualTo(404);
      assertThat(school.page(path + "/undo").select(".counts dd").first().text()).isEqualTo("5");
    }
  }

  @Test
  void aRemovedFileIsNotFound() {
    try (Site site = Site.start()) {
      Originals originals = site.bean(Originals.class);
      String id = originals.store(new byte[] {1});
      originals.remove(id);
      assertThatThrownBy(() -> originals.read(id)).isInstanceOf(NotFoundException.class);
    }
  }

  private static int count(Site site, String table) {
    return site.bean(JdbcClient.class)
        .sql("select count(*) from " + table)
        .query(Integer.class)
        .single();
  }
}
