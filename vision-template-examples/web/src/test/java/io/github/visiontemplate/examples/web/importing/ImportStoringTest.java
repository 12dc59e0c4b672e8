package io.github.visiontemplate.examples.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.system.Audit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Only what a person has seen is stored, and only once. */
class ImportStoringTest {

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
  void aFormThatIsSentTwiceStoresOnce() {
    ImportDesk school = ImportDesk.of(site, Site.SCHOOL);
    Document review = school.upload(ImportDesk.form(Site.SCHOOL, 0, 5, 0).bytes());

    assertThat(school.store(review).select(".done").text()).isEqualTo("已存入。");
    Document again = school.store(review);

    assertThat(again.select(".panel.bad").text()).contains("没有存入", "不在待核对状态");
    assertThat(storedUploads()).isEqualTo(1);
  }

  @Test
  void ofManyWindowsAtOnceOneStores() {
    ImportDesk school = ImportDesk.of(site, Site.SCHOOL);
    byte[] content = ImportDesk.form(Site.SCHOOL, 0, 5, 0).bytes();
    school.store(school.upload(content));
    // Storing the same file once more changes nothing that a person sees.
    Document review = school.upload(content);

    List<CompletableFuture<Document>> windows =
        IntStream.range(0, 6)
            .mapToObj(window -> CompletableFuture.supplyAsync(() -> school.store(copy(review))))
            .toList();

    Stream<Document> answers = windows.stream().map(CompletableFuture::join);
    assertThat(answers.filter(answer -> !answer.select(".done").isEmpty())).hasSize(1);
    assertThat(storedUploads()).isEqualTo(2);
  }

  @Test
  void aReviewThatIsNoLongerTrueIsShownAgainInsteadOfStored() {
    ImportDesk school = ImportDesk.of(site, Site.SCHOOL);
    Document review = school.upload(ImportDesk.form(Site.SCHOOL, 0, 5, 0).bytes());
    ImportDesk district = ImportDesk.of(site, Site.DISTRICT);
    district.store(district.upload(ImportDesk.form(Site.SCHOOL, 0, 2, 50).bytes()));

    Document changed = school.store(review);

    assertThat(changed.select(".panel.bad").text()).contains("核对之后，系统内的数据或学生信息有变化");
    assertThat(ImportDesk.counts(changed)).containsEntry("新增", "3").containsEntry("覆盖", "2");
    assertThat(storedUploads()).isEqualTo(1);
    assertThat(ImportDesk.counts(school.store(changed))).containsEntry("覆盖", "2");
  }

  @Test
  void oldValuesThatChangedMeanwhileAreShownAgain() {
    ImportDesk school = ImportDesk.of(site, Site.SCHOOL);
    school.store(school.upload(ImportDesk.form(Site.SCHOOL, 0, 5, 0).bytes()));
    Document review = school.upload(ImportDesk.form(Site.SCHOOL, 0, 5, 100).bytes());
    ImportDesk district = ImportDesk.of(site, Site.DISTRICT);
    district.store(district.upload(ImportDesk.form(Site.SCHOOL, 0, 5, 50).bytes()));

    Document changed = school.store(review);

    assertThat(changed.select(".panel.bad h2").text()).isEqualTo("没有存入");
    assertThat(storedUploads()).isEqualTo(2);
  }

  @Test
  void theRecordsTheStateAndTheTrailAreOneTransaction() {
    ImportDesk school = ImportDesk.of(site, Site.SCHOOL);
    Document review = school.upload(ImportDesk.form(Site.SCHOOL, 0, 5, 0).bytes());
    JdbcClient database = site.bean(JdbcClient.class);
    database
        .sql("alter table audit add constraint broken check (action <> 'IMPORT_STORED')")
        .update();

    Document failed = school.store(review);
    database.sql("alter table audit drop constraint broken").update();

    assertThat(failed.select("h1").text()).isEqualTo("出错了");
    assertThat(storedUploads()).isZero();
    assertThat(ImportDesk.counts(school.store(review))).containsEntry("新增", "5");
    assertThat(trail()).startsWith(Audit.Action.IMPORT_STORED, Audit.Action.IMPORT_UPLOADED);
  }

  private static Document copy(Document page) {
    return Jsoup.parse(page.outerHtml(), page.location());
  }

  private static List<Audit.Action> trail() {
    return site.bean(JdbcClient.class)
        .sql("select action from audit where action like 'IMPORT%' order by id desc")
        .query((row, number) -> Audit.Action.valueOf(row.getString(1)))
        .list();
  }

  private static int storedUploads() {
    return site.bean(JdbcClient.class)
        .sql("select count(*) from uploads where outcome = 'STORED'")
        .query(Integer.class)
        .single();
  }
}
