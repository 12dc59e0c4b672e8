package io.github.visiontemplate.examples.jdbc;

import io.github.visiontemplate.match.NumberLinks;
import io.github.visiontemplate.match.PersonDirectory;
import io.github.visiontemplate.match.Roster;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.store.ScreeningStore;
import java.time.Duration;
import java.util.Optional;

/**
 * The stores of a host in a database, H2 or PostgreSQL, that has this package's tables. All of them
 * use the same connections, so an import needs only one. This class is thread-safe.
 */
public class JdbcStores {

  /** How long an upload waits for another upload of the same school. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  final Connections connections;
  private final ScreeningStore store;

  /** Creates the stores over these connections. */
  public JdbcStores(Connections connections) {
    this.connections = connections;
    this.store = new JdbcScreeningStore(connections, PATIENCE);
  }

  /** Returns the register of pupils. */
  public StudentDirectory directory() {
    return new JdbcStudentDirectory(connections);
  }

  /** Returns the register of pupils by name and birth date. */
  public PersonDirectory persons() {
    return new JdbcPersonDirectory(connections);
  }

  /**
   * Returns a district with its schools: those of the roster whose identifier begins with the
   * district's and is longer, as school 1101050012 is in district 110105. Returns empty if there is
   * no such school.
   */
  public Optional<Uploader> district(String id) {
    return JdbcRoster.district(connections, id);
  }

  /** Returns the lists of pupils. */
  public Roster roster() {
    return new JdbcRoster(connections);
  }

  /**
   * Returns the links between numbers and pupils that people have confirmed. Uploads to the store
   * make these links.
   */
  public NumberLinks links() {
    return new JdbcNumberLinks(connections);
  }

  /** Returns the store of records. */
  public ScreeningStore store() {
    return store;
  }

  /** Returns the stored records and uploads, for reading. */
  public StoredRecords records() {
    return new StoredRecords(connections);
  }
}
