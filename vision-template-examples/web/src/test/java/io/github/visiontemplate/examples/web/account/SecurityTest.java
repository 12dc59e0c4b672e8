package io.github.visiontemplate.examples.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How people get in, and what a browser may do with a page. */
class SecurityTest {

  private Site site;

  @BeforeEach
  void start() {
    site = Site.start();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void everyAnswerForbidsScriptsOfOthersAndFrames() {
    Visitor school = Visitor.loggedIn(site, Site.SCHOOL);
    for (String path : List.of("/", "/imports", "/nowhere", "/static/site.css", "/system/audit")) {
      HttpResponse<byte[]> answer = school.get(path);
      assertThat(header(answer, "Content-Security-Policy"))
          .as(path)
          .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
          .doesNotContain("unsafe");
      assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
      assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    }
    assertThat(header(school.get("/imports"), "Cache-Control")).contains("no-store");
  }

  @Test
  void thePageHasNoScriptAndNoStyleOfItsOwn() {
    Visitor school = Visitor.loggedIn(site, Site.SCHOOL);
    for (String path : List.of("/", "/exports", "/imports", "/pupils", "/summary")) {
      assertThat(school.page(path).select("script:not([src]), style, [style], [onclick]"))
          .as(path)
          .isEmpty();
    }
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() {
    String cookie =
        String.join("; ", Visitor.of(site).get("/login").headers().allValues("Set-Cookie"));
    assertThat(cookie).contains("JSESSIONID", "HttpOnly", "SameSite=Strict");
  }

  @Test
  void theSessionHasAnotherIdentifierAfterTheLogin() {
    Visitor school = Visitor.of(site);
    school.page("/login");
    String before = school.cookie("JSESSIONID");
    school.post("/login", Map.of("username", Site.SCHOOL, "password", Site.PASSWORD));
    assertThat(school.cookie("JSESSIONID")).isNotEqualTo(before);
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    Visitor school = Visitor.loggedIn(site, Site.SCHOOL);
    HttpResponse<byte[]> answer = school.post("/logout", Map.of());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(school.get("/imports").uri().getPath()).isEqualTo("/imports");
  }

  @Test
  void nobodyGuessesPasswords() {
    Visitor guesser = Visitor.of(site);
    for (String login : List.of(Site.SCHOOL, "no such account")) {
      for (int attempt = 0; attempt < 10; attempt++) {
        guesser.page("/login");
        HttpResponse<byte[]> wrong =
            guesser.post(
                "/login",
                Map.of(
                    "username", " ".repeat(attempt % 3) + login, "password", "guess " + attempt));
        assertThat(wrong.uri().getQuery()).isEqualTo("error");
      }
      guesser.page("/login");
      HttpResponse<byte[]> late =
          guesser.post("/login", Map.of("username", login, "password", Site.PASSWORD));
      assertThat(late.statusCode()).isEqualTo(429);
      assertThat(header(late, "Retry-After")).isEqualTo("300");
      assertThat(guesser.read(late).select(".error").text()).contains("五分钟");
    }
    assertThat(Visitor.loggedIn(site, Site.SISTER).get("/imports").uri().getPath())
        .isEqualTo("/imports");
  }

  @Test
  void anUnknownLoginAndAWrongPasswordGetTheSameAnswer() {
    Visitor visitor = Visitor.of(site);
    visitor.page("/login");
    String wrong =
        Visitor.text(visitor.post("/login", Map.of("username", Site.SCHOOL, "password", "x")));
    visitor.page("/login");
    String unknown =
        Visitor.text(visitor.post("/login", Map.of("username", "nobody", "password", "x")));
    assertThat(unknown.replaceAll("value=\"[^\"]*\"", ""))
        .isEqualTo(wrong.replaceAll("value=\"[^\"]*\"", ""));
  }

  @Test
  void theSixthBrowserOfAnAccountLogsTheFirstOneOut() {
    List<Visitor> browsers =
        Stream.generate(() -> Visitor.loggedIn(site, Site.SCHOOL)).limit(6).toList();
    assertThat(browsers.get(5).get("/imports").uri().getPath()).isEqualTo("/imports");
    HttpResponse<byte[]> first = browsers.get(0).get("/imports");
    assertThat(first.uri().getPath()).isEqualTo("/login");
    assertThat(first.uri().getQuery()).isEqualTo("expired");
  }
}
