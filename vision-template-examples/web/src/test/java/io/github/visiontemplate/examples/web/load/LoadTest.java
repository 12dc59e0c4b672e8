package io.github.visiontemplate.examples.web.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.fixtures.Child;
import io.github.visiontemplate.examples.fixtures.Postgres;
import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.examples.sample.DistrictFiles;
import io.github.visiontemplate.examples.sample.SampleOrder;
import io.github.visiontemplate.examples.sample.SampleSchool;
import io.github.visiontemplate.examples.sample.Samples;
import io.github.visiontemplate.examples.web.Site;
import io.github.visiontemplate.examples.web.Visitor;
import io.github.visiontemplate.examples.web.WebApplication;
import io.github.visiontemplate.examples.web.account.Accounts;
import io.github.visiontemplate.examples.web.account.Organisation;
import io.github.visiontemplate.examples.web.account.Organisations;
import io.github.visiontemplate.examples.web.account.Role;
import io.github.visiontemplate.examples.web.account.Tokens;
import io.github.visiontemplate.examples.web.api.ApiClient;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Fifty schools upload 1,600 rows each at once, into a heap of 512 MB. */
@Tag("long")
class LoadTest {

  private static final int SCHOOLS = 50;
  private static final int ROWS = 1_600;
  private static final List<String> PAGES =
      List.of("/", "/imports", "/exports", "/pupils?text=1101", "/summary");

  @TempDir Path folder;
  private final Map<String, String> tokens = new HashMap<>();
  private final List<String> failures = new ArrayList<>();
  private DistrictFiles files;

  @Test
  void noneFailsAndPagesAnswerMeanwhile() throws Exception {
    String database = Postgres.withTables();
    prepare(database);
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    List<String> settings =
        List.of(
            "--server.port=" + port,
            "--vision.database=" + database,
            "--vision.originals-key=" + Site.KEY);
    try (Child host =
        Child.start(List.of("-Xmx512m"), WebApplication.class, settings.toArray(String[]::new))) {
      host.awaitContaining("Started WebApplication");
      run("http://localhost:" + port);
    }
  }

  private void prepare(String database) throws Exception {
    SampleOrder order = new SampleOrder(SCHOOLS * ROWS, 0.075, 1, LocalDate.now());
    files = Samples.write(folder, order, SCHOOLS);
    try (Site site = Site.startOn(database)) {
      site.bean(Database.class).loadStudents(files.roster());
      for (SampleSchool school : files.schools()) {
        site.bean(Organisations.class)
            .save(new Organisation(school.id(), Role.SCHOOL, school.name(), Site.DISTRICT));
        tokens.put(school.id(), site.bean(Tokens.class).create(school.id(), "load", "load"));
      }
      site.bean(Accounts.class).add("visitor", Site.PASSWORD, SampleSchool.ID);
    }
  }

  private void run(String address) throws Exception {
    ExecutorService schools = Executors.newFixedThreadPool(SCHOOLS);
    AtomicBoolean isOver = new AtomicBoolean();
    List<Long> times = new ArrayList<>();
    Thread visitor = new Thread(() -> visit(address, isOver, times), "visitor");
    visitor.start();
    long begin = System.nanoTime();
    List<Callable<String>> work = new ArrayList<>();
    files.schools().forEach(school -> work.add(() -> uploadAndStore(address, school)));
    List<String> states = new ArrayList<>();
    for (Future<String> each : schools.invokeAll(work)) {
      states.add(each.get());
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    isOver.set(true);
    visitor.join();
    schools.shutdown();
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    long slow = sorted[(int) (sorted.length * 0.95)];
    System.out.printf(
        "LoadTest: %d schools with %d rows in %.1f s; %d pages meanwhile, median %d ms, 95 %% within"
            + " %d ms, slowest %d ms%n",
        SCHOOLS,
        ROWS,
        seconds,
        sorted.length,
        sorted[sorted.length / 2],
        slow,
        Arrays.stream(sorted).max().orElse(0));
    assertThat(states).hasSize(SCHOOLS).containsOnly("STORED");
    assertThat(failures).isEmpty();
    assertThat(sorted).hasSizeGreaterThan(50);
    assertThat(slow).isLessThan(500);
  }

  private String uploadAndStore(String address, SampleSchool school) throws Exception {
    ApiClient client = ApiClient.at(address, tokens.get(school.id()));
    byte[] file = Files.readAllBytes(files.of(school).nationalImport());
    String path = "/uploads/" + client.uploaded("/uploads", file, null).get("id").asString();
    JsonNode review = client.whenRead(path).get("review");
    Map<String, Object> decision =
        Map.of(
            "digest", review.get("digest"),
            "answered", review.get("questions"),
            "withoutErrors", true);
    client.send("POST", path + "/store", decision);
    return client.json(path).get("state").asString();
  }

  /** Asks for one page after the other, as somebody at a browser who never waits. */
  private void visit(String address, AtomicBoolean isOver, List<Long> times) {
    Visitor pages = Visitor.loggedIn(address, "visitor", Site.PASSWORD);
    for (int i = 0; !isOver.get(); i++) {
      long begin = System.nanoTime();
      HttpResponse<byte[]> answer = pages.get(PAGES.get(i % PAGES.size()));
      if (answer.statusCode() != 200 || answer.uri().getPath().equals("/login")) {
        failures.add(answer.uri() + " " + answer.statusCode());
      }
      times.add((System.nanoTime() - begin) / 1_000_000);
    }
  }
}
