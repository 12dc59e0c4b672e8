package io.github.visiontemplate.examples.spring;

import com.zaxxer.hikari.HikariDataSource;
import io.github.visiontemplate.examples.jdbc.JdbcStores;
import io.github.visiontemplate.fixtures.contract.ScreeningStoreContract;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.store.ScreeningStore;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The stores on Spring's connections, where the host has begun no transaction. */
abstract class SpringStoreContract extends ScreeningStoreContract {

  private HikariDataSource pool;

  /** Returns the URL of an empty database with the tables of the stores. */
  abstract String newUrl() throws Exception;

  @Override
  protected ScreeningStore emptyStore(List<Student> students) throws Exception {
    pool = Pool.of(newUrl());
    return new JdbcStores(new SpringConnections(pool, new JdbcTransactionManager(pool))).store();
  }

  @AfterEach
  void close() {
    pool.close();
  }
}
