package io.github.visiontemplate.examples.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Where the stores get their connections and transactions: from a pool, or from a framework that
 * manages transactions.
 *
 * <p>A transaction is bound to the thread that began it. As long as it is open, everything that the
 * thread asks of the database goes through the transaction's connection. An upload and its look-ups
 * therefore need one connection together. Thread-safe.
 */
public interface Connections {

  /**
   * Returns the connections of a pool. It must hand out connections in auto-commit mode: any other
   * connection may already be part of somebody's transaction, and is refused.
   */
  static Connections of(DataSource pool) {
    return new PooledConnections(pool);
  }

  /**
   * Does the work on the connection of the transaction that this thread has open. If it has none,
   * the work gets a connection of its own.
   */
  <T> T with(Work<T> work) throws SQLException;

  /**
   * Begins a transaction on this thread, or a part of the transaction that the host has begun.
   *
   * @throws IllegalStateException if the host has begun a transaction that cannot be joined
   */
  Transaction begin() throws SQLException;

  /**
   * Begins a transaction that only reads. It may be part of a transaction of the host that only
   * reads.
   *
   * @throws IllegalStateException if the host has begun a transaction that cannot be joined
   */
  Transaction beginReading() throws SQLException;

  /** Work that is done on a connection. */
  @FunctionalInterface
  interface Work<T> {

    /** Does the work. The caller closes the connection. */
    T on(Connection connection) throws SQLException;
  }

  /** A transaction, or a part of the host's transaction. */
  interface Transaction extends AutoCloseable {

    /** Returns the connection. It must not be committed, rolled back or closed. */
    Connection connection();

    /** Commits. A part of the host's transaction is committed together with that transaction. */
    void commit() throws SQLException;

    /**
     * Runs an action when the transaction has ended, however it ends. For a part of the host's
     * transaction, this is the end of that transaction.
     */
    void whenEnded(Runnable action);

    /** Undoes the transaction or the part, unless it was committed. */
    @Override
    void close() throws SQLException;
  }
}
