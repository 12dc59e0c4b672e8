package io.github.visiontemplate.store;

import io.github.visiontemplate.model.SchoolId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * Lets the uploads of one process take turns. Uploads that share a school run one after another, in
 * the order in which they came. Other uploads run at the same time. Thread-safe. A store should
 * take a turn before it takes a scarce resource such as a connection.
 *
 * <p>A thread does not wait for its own turns: within one transaction of a host, a school may
 * upload twice.
 *
 * @since 0.1
 */
public final class UploadTurns {

  private final Duration patience;
  private final List<Turn> turns = new ArrayList<>();

  /** Creates turns that wait at most for the given time. */
  public UploadTurns(Duration patience) {
    this.patience = patience;
  }

  /** The right to upload for some schools. Closing a turn lets the next waiting upload go on. */
  public final class Turn implements AutoCloseable {

    private final Set<SchoolId> schools;
    private final Thread owner = Thread.currentThread();

    private Turn(Set<SchoolId> schools) {
      this.schools = schools;
    }

    @Override
    public void close() {
      end(this);
    }

    private boolean waitsFor(Turn earlier) {
      return owner != earlier.owner && !Collections.disjoint(schools, earlier.schools);
    }
  }

  /**
   * Waits until no earlier turn of another thread shares a school with the new turn.
   *
   * @throws StoreException if the wait takes too long or the thread is interrupted
   */
  public Turn take(Set<SchoolId> schools) {
    Turn turn = new Turn(schools);
    try {
      await(turn);
      return turn;
    } catch (TimeoutException e) {
      throw new StoreException("another upload of the school did not end in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("the wait for another upload was interrupted", e);
    }
  }

  private synchronized void await(Turn turn) throws InterruptedException, TimeoutException {
    turns.add(turn);
    boolean granted = false;
    try {
      long end = System.nanoTime() + patience.toNanos();
      while (mustWait(turn)) {
        long millis = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (millis <= 0) {
          throw new TimeoutException();
        }
        wait(millis);
      }
      granted = true;
    } finally {
      if (!granted) {
        end(turn);
      }
    }
  }

  private boolean mustWait(Turn turn) {
    return turns.subList(0, turns.indexOf(turn)).stream().anyMatch(turn::waitsFor);
  }

  private synchronized void end(Turn turn) {
    turns.remove(turn);
    notifyAll();
  }
}
