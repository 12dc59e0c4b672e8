package io.github.visiontemplate.examples.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.examples.fixtures.Plain;
import io.github.visiontemplate.examples.fixtures.Postgres;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

class JdbcStoreModelTest {

  private static final String H2_URL = "jdbc:h2:mem:model;DB_CLOSE_DELAY=-1";
  private static final AtomicInteger RUNS = new AtomicInteger();

  private static @Nullable Database h2;
  private static @Nullable String postgresUrl;
  private static @Nullable Database postgres;

  @AfterContainer
  static void close() {
    if (h2 != null) {
      h2.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  @Property(tries = 150)
  void whateverIsDoneH2AnswersLikeTheModel(@ForAll("sequences") List<StoreSteps> steps)
      throws Exception {
    if (h2 == null) {
      h2 = Database.open(H2_URL);
    }
    check(h2, H2_URL, steps);
  }

  @Property(tries = 150)
  void whateverIsDonePostgresAnswersLikeTheModel(@ForAll("sequences") List<StoreSteps> steps)
      throws Exception {
    if (postgres == null) {
      postgresUrl = Postgres.newDatabase();
      postgres = Database.open(postgresUrl);
    }
    check(postgres, Objects.requireNonNull(postgresUrl), steps);
  }

  private static void check(Database database, String url, List<StoreSteps> steps)
      throws Exception {
    String name = "r" + RUNS.incrementAndGet() + "-";
    try (StoreModelRun run = new StoreModelRun(database.store(), name)) {
      run.run(steps);
      String below =
          "select count(*) from screening_history where student_key like '" + name + "%'";
      assertThat(Plain.number(url, below))
          .isEqualTo(run.places().stream().mapToInt(each -> run.model().below(each).size()).sum());
      assertThat(Plain.number(url, "select count(*) from out_of_scope")).isZero();
    }
  }

  @Provide
  Arbitrary<List<StoreSteps>> sequences() {
    return StoreSteps.sequences();
  }
}
