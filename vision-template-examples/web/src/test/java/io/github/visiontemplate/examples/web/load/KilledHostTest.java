package io.github.visiontemplate.examples.web.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.fixtures.Child;
import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.WebApplication;
import io.github.visiontemplate.examples.web.Workbooks;
import io.github.visiontemplate.examples.web.account.Tokens;
import io.github.visiontemplate.examples.web.api.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A host that is killed again and again while a school uploads, stores and undoes. */
@Tag("long")
class KilledHostTest {

  private static final int KILLS = 20;

  @TempDir Path folder;

  private final Random random = new Random(15);
  private final List<String> stored = new ArrayList<>();
  private final List<String> undone = new ArrayList<>();
  private final List<String> templates = new ArrayList<>();
  private String database;
  private String token;

  @Test
  void whatTheClientWasToldIsThereAndNothingIsHalfStored() throws Exception {
    database = "jdbc:h2:file:" + folder.resolve("site");
    try (Site site = Site.startOn(database)) {
      token = site.bean(Tokens.class).create(Site.SCHOOL, "test", "test");
    }
    for (int kill = 0; kill < KILLS; kill++) {
      runAndKill(kill);
      try (Site site = Site.startOn(database)) {
        check(site);
      }
    }
    assertThat(stored).isNotEmpty();
  }

  private void runAndKill(int round) throws Exception {
    int port = freePort();
    List<String> settings =
        List.of(
            "--server.port=" + port,
            "--vision.database=" + database,
            "--vision.originals-key=" + Site.KEY);
    try (Child host =
        Child.start(List.of("-Xmx256m"), WebApplication.class, settings.toArray(String[]::new))) {
      host.awaitContaining("Started WebApplication");
      Thread client = new Thread(() -> work("http://localhost:" + port, round), "client");
      client.start();
      Thread.sleep(2_000 + random.nextInt(4_000));
      host.kill();
      client.join();
    }
  }

  /** Uploads, stores and undoes until the host no longer answers. */
  private void work(String address, int round) {
    ApiClient school = ApiClient.at(address, token);
    try {
      for (int i = 0; i < 1_000; i++) {
        templates.add(id(school.uploaded("/templates", Workbooks.template(Site.SCHOOL), null)));
        byte[] file = Workbooks.filled(Site.SCHOOL, 40, 1_000L * round + i);
        String path = "/uploads/" + id(school.uploaded("/uploads", file, null));
        JsonNode review = school.whenRead(path).get("review");
        Map<String, Object> decision =
            Map.of("digest", review.get("digest"), "answered", review.get("questions"));
        if (school.send("POST", path + "/store", decision).statusCode() == 200) {
          stored.add(path);
        }
        if (i % 3 == 2) {
          Map<String, Object> undo = Map.of("digest", school.json(path + "/undo").get("digest"));
          if (school.send("POST", path + "/undo", undo).statusCode() == 200) {
            undone.add(path);
          }
        }
      }
    } catch (UncheckedIOException e) {
      // the host was killed
    }
  }

  private void check(Site site) {
    ApiClient school = ApiClient.at(site.address(""), token);
    for (String path : stored) {
      String state = school.json(path).get("state").asString();
      assertThat(state)
          .as(path)
          .isIn(undone.contains(path) ? List.of("UNDONE") : List.of("STORED", "UNDONE"));
      assertThat(school.get(path + "/files/original").body()).startsWith('P', 'K');
    }
    for (String template : templates) {
      JsonNode found = school.json("/templates/" + template);
      assertThat(found.get("state").asString()).isIn("READY", "BROKEN");
    }
    JdbcClient tables = site.bean(JdbcClient.class);
    assertThat(count(tables, "imports where state = 'READING'")).isZero();
    // Each stored import has its upload and its line in the audit trail, and the other way round.
    assertThat(
            count(
                tables,
                "imports where upload_id is not null and not exists (select 1 from"
                    + " uploads u where u.id = cast(upload_id as bigint) and u.outcome = 'STORED')"))
        .isZero();
    assertThat(
            count(
                tables,
                "uploads u where u.outcome = 'STORED' and not exists (select 1 from"
                    + " imports i where i.upload_id = cast(u.id as varchar(20)))"))
        .isZero();
    assertThat(count(tables, "audit where action = 'IMPORT_STORED'"))
        .isEqualTo(count(tables, "imports where upload_id is not null"));
    assertThat(
            count(
                tables,
                "originals o where not exists (select 1 from imports i where"
                    + " i.original = o.id) and not exists (select 1 from templates t where"
                    + " t.original = o.id)"))
        .isZero();
  }

  private static int count(JdbcClient tables, String what) {
    return tables.sql("select count(*) from " + what).query(Integer.class).single();
  }

  private static String id(JsonNode answer) {
    return answer.get("id").asString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
