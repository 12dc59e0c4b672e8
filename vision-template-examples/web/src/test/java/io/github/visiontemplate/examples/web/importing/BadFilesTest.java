package io.github.visiontemplate.examples.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.poi.fixtures.HostileFile;
import io.github.visiontemplate.poi.fixtures.UnreadableFile;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is not a template, or was made to do harm, gets the library's message on its page. */
class BadFilesTest {

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

  @ParameterizedTest
  @EnumSource
  void aHostileFileIsRefused(HostileFile file) {
    isRefused(file.code().name(), file.bytes());
  }

  @ParameterizedTest
  @EnumSource
  void anUnreadableFileIsRefused(UnreadableFile file) {
    isRefused(file.code().name(), file.bytes());
  }

  private static void isRefused(String code, byte[] content) {
    Document page = school.upload(content);

    Issue issue =
        site.bean(VisionImport.class)
            .run(
                ImportRequest.of(XlsxTemplate.of("视力.xlsx", content), Uploader.school(Site.SCHOOL))
                    .dryRun())
            .issues()
            .get(0);
    assertThat(issue.code().name()).isEqualTo(code);
    assertThat(page.select(".panel.bad p").text()).isEqualTo(IssueMessages.chinese().text(issue));
    assertThat(page.select("form[action$=/store]")).isEmpty();
    assertThat(school.visitor().page("/imports").select("tbody tr").first().text())
        .contains("无法读取", IssueMessages.chinese().text(issue.code()));
  }
}
