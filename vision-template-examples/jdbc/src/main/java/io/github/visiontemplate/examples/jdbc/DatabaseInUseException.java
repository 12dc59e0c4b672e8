package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.store.StoreException;

/** Another process has opened the file of an embedded database, and did not close it in time. */
public final class DatabaseInUseException extends StoreException {

  private static final long serialVersionUID = 1L;

  DatabaseInUseException(Throwable cause) {
    super(
        "another process uses the database file; wait until it has ended, or use a database server",
        cause);
  }
}
