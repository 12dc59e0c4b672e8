package io.github.visiontemplate.examples.jdbc;

import static io.github.visiontemplate.examples.jdbc.Records.header;
import static io.github.visiontemplate.examples.jdbc.Records.record;
import static io.github.visiontemplate.examples.jdbc.Records.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.visiontemplate.examples.fixtures.Plain;
import io.github.visiontemplate.examples.fixtures.Postgres;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.store.RecordChange;
import io.github.visiontemplate.store.StoreException;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.UploadId;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresStoreTest extends JdbcStoreContract {

  private static final String END_UPLOADS =
      "select count(pg_terminate_backend(pid)) from pg_stat_activity"
          + " where datname = current_database() and state = 'idle in transaction'";

  @Override
  String withoutTables() throws Exception {
    return Postgres.newDatabase();
  }

  @Override
  String newUrl() throws Exception {
    return Postgres.withTables();
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

  @Test
  void aConnectionThatDoesNotShowTheDriversOwnWritesAllTheSame() throws Exception {
    UploadId upload = upload(SCHOOL, record("old", 44));
    try (Connection connection = DriverManager.getConnection(url)) {
      Connection opaque =
          (Connection)
              Proxy.newProxyInstance(
                  Connection.class.getClassLoader(),
                  new Class<?>[] {Connection.class},
                  (proxy, method, arguments) ->
                      method.getName().equals("isWrapperFor")
                          ? false
                          : method.invoke(connection, arguments));
      List<RecordChange> changes =
          new Piles(opaque, TemplateFamily.NATIONAL)
              .changes(List.of(record("old", 50), record("new", 50)));
      new ScreeningWrites(opaque, upload, TemplateFamily.NATIONAL).write(changes);
    }

    assertThat(stored("old").screening()).isEqualTo(Records.screening(50));
    assertThat(stored("new").screening()).isEqualTo(Records.screening(50));
  }
}
