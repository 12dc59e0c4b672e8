package io.github.visiontemplate.examples.spring;

import io.github.visiontemplate.examples.jdbc.Connections;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.NestedTransactionNotSupportedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Connections and transactions that Spring manages. Within a transaction of the host, for example
 * in a method that is annotated with {@code @Transactional}, an upload is a nested part of that
 * transaction: it is stored when the transaction commits, and the school is freed then. Without
 * one, an upload is a transaction of its own.
 *
 * <p>A transaction that cannot be joined is refused: one of another data source, one that only
 * reads, one that is already marked for rollback, or one without savepoints, such as a JTA
 * transaction.
 */
public final class SpringConnections implements Connections {

  private final DataSource source;
  private final PlatformTransactionManager manager;

  /**
   * Creates the connections of a data source.
   *
   * @param source the data source that the manager manages, not a proxy of it
   */
  public SpringConnections(DataSource source, PlatformTransactionManager manager) {
    this.source = source;
    this.manager = manager;
  }

  @Override
  public <T> T with(Work<T> work) throws SQLException {
    Connection connection = DataSourceUtils.doGetConnection(source);
    try {
      return work.on(connection);
    } finally {
      DataSourceUtils.doReleaseConnection(connection, source);
    }
  }

  @Override
  public Transaction begin() throws SQLException {
    if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      throw refused("it only reads");
    }
    return begin(false);
  }

  @Override
  public Transaction beginReading() throws SQLException {
    return begin(true);
  }

  private Transaction begin(boolean reading) throws SQLException {
    checkHostsTransaction();
    DefaultTransactionDefinition definition =
        new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);
    definition.setReadOnly(reading);
    TransactionStatus status;
    try {
      status = manager.getTransaction(definition);
    } catch (NestedTransactionNotSupportedException e) {
      throw refused("it has no savepoints");
    } catch (TransactionException e) {
      throw failed(e);
    }
    ConnectionHolder holder = holder();
    if (holder == null) {
      manager.rollback(status);
      throw new IllegalStateException(
          "expected the transaction manager of the stores' data source, found one of another");
    }
    return new Part(status, holder.getConnection());
  }

  private void checkHostsTransaction() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      ConnectionHolder holder = holder();
      if (holder == null) {
        throw refused("it is one of another data source");
      }
      if (holder.isRollbackOnly()) {
        throw refused("it is marked for rollback");
      }
    }
  }

  private @Nullable ConnectionHolder holder() {
    return (ConnectionHolder) TransactionSynchronizationManager.getResource(source);
  }

  private static IllegalStateException refused(String reason) {
    return new IllegalStateException(
        "the transaction of this thread cannot be joined: "
            + reason
            + ". Call the library outside of it");
  }

  private static SQLException failed(TransactionException failure) {
    return failure.getMostSpecificCause() instanceof SQLException cause
        ? cause
        : new SQLException("the transaction manager failed", failure);
  }

  /** A nested part of the host's transaction, or a transaction of its own. */
  private final class Part implements Transaction {

    private final TransactionStatus status;
    private final Connection connection;

    Part(TransactionStatus status, Connection connection) {
      this.status = status;
      this.connection = connection;
    }

    @Override
    public Connection connection() {
      return connection;
    }

    @Override
    public void commit() throws SQLException {
      try {
        manager.commit(status);
      } catch (TransactionException e) {
        throw failed(e);
      }
    }

    @Override
    public void whenEnded(Runnable action) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int outcome) {
              action.run();
            }
          });
    }

    @Override
    public void close() throws SQLException {
      if (!status.isCompleted()) {
        try {
          manager.rollback(status);
        } catch (TransactionException e) {
          throw failed(e);
        }
      }
    }
  }
}
