package io.github.visiontemplate.examples.spring;

import com.zaxxer.hikari.HikariDataSource;
import io.github.visiontemplate.examples.jdbc.JdbcStores;
import io.github.visiontemplate.fixtures.contract.JoinedTransactionContract;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.store.ScreeningStore;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;

/** The stores within transactions of Spring. */
abstract class SpringTransactionContract extends JoinedTransactionContract {

  private HikariDataSource pool;
  private JdbcTransactionManager manager;

  /** Returns the URL of an empty database with the tables of the stores. */
  abstract String newUrl() throws Exception;

  @Override
  protected ScreeningStore emptyStore(List<Student> students) throws Exception {
    pool = Pool.of(newUrl());
    manager = new JdbcTransactionManager(pool);
    return new JdbcStores(new SpringConnections(pool, manager)).store();
  }

  @Override
  protected <T> T inTransaction(Callable<T> work) throws Exception {
    TransactionStatus transaction = manager.getTransaction(null);
    T result;
    try {
      result = work.call();
    } catch (Exception | AssertionError e) {
      manager.rollback(transaction);
      throw e;
    }
    manager.commit(transaction);
    return result;
  }

  @AfterEach
  void close() {
    pool.close();
  }
}
