package io.github.visiontemplate.examples.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The connections of a pool. */
final class PooledConnections implements Connections {

  private final DataSource pool;

  /** The newest open transaction of each thread. */
  @SuppressWarnings("ThreadLocalUsage") // A thread may use several pools.
  private final ThreadLocal<@Nullable Open> newest = new ThreadLocal<>();

  PooledConnections(DataSource pool) {
    this.pool = pool;
  }

  @Override
  public <T> T with(Work<T> work) throws SQLException {
    Open open = newest.get();
    if (open != null) {
      return work.on(open.connection);
    }
    try (Connection connection = pool.getConnection()) {
      return work.on(connection);
    }
  }

  @Override
  public Transaction begin() throws SQLException {
    Connection connection = pool.getConnection();
    try {
      if (!connection.getAutoCommit()) {
        throw new IllegalStateException(
            "expected a connection in auto-commit mode; this one may be part of a transaction that"
                + " only its framework can end. Give the stores the Connections of the framework");
      }
      connection.setAutoCommit(false);
      return new Open(connection);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public Transaction beginReading() throws SQLException {
    return begin();
  }

  /** An open transaction, bound to the thread that began it. */
  private final class Open implements Transaction {

    private final Connection connection;
    private final @Nullable Open outer = newest.get();
    private final List<Runnable> afterwards = new ArrayList<>();

    Open(Connection connection) {
      this.connection = connection;
      newest.set(this);
    }

    @Override
    public Connection connection() {
      return connection;
    }

    @Override
    public void commit() throws SQLException {
      connection.commit();
    }

    @Override
    public void whenEnded(Runnable action) {
      afterwards.add(action);
    }

    @Override
    public void close() throws SQLException {
      if (newest.get() == this) {
        newest.remove();
        if (outer != null) {
          newest.set(outer);
        }
      }
      try (connection) {
        if (!connection.isClosed()) {
          connection.rollback();
        }
      } finally {
        afterwards.forEach(Runnable::run);
        afterwards.clear();
      }
    }
  }
}
