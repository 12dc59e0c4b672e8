package io.github.visiontemplate.examples.jdbc;

import static io.github.visiontemplate.examples.jdbc.Records.header;
import static io.github.visiontemplate.examples.jdbc.Records.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.examples.fixtures.Plain;
import io.github.visiontemplate.examples.fixtures.Postgres;
import io.github.visiontemplate.store.StoreException;
import io.github.visiontemplate.store.StoreSession;
import org.junit.jupiter.api.Test;

class PostgresStoreTest extends JdbcStoreContract {

  private static final String END_UPLOADS =
      "select count(pg_terminate_backend(pid)) from pg_stat_activity"
          + " where datname = current_database() and state = 'idle in transaction'";

  @Override
  String newUrl() throws Exception {
    return Postgres.newDatabase();
  }

  @Test
  void aConnectionThatBreaksLeavesNothingAndTheStoreGoesOn() {
    assertThatThrownBy(
            () -> {
              try (StoreSession session = screenings.begin(header(SCHOOL))) {
                session.put(records(10, 50));
                assertThat(Plain.number(url, END_UPLOADS)).isEqualTo(1);
                session.put(records(20, 50).subList(10, 20));
              }
            })
        .isInstanceOf(StoreException.class)
        .hasMessage("could not store records");

    assertThat(find(20)).isEmpty();
    upload(SCHOOL, records(20, 50));
    assertThat(find(20)).hasSize(20);
  }
}
