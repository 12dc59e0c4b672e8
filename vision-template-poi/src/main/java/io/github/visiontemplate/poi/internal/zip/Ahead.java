package io.github.visiontemplate.poi.internal.zip;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/**
 * Work on memory that a thread of the common pool may do ahead of its time. Whoever comes first
 * does it: a pool that is busy delays nobody, and no thread is ever started for it.
 */
final class Ahead {

  private final FutureTask<Void> task;

  private Ahead(Runnable work) {
    this.task = new FutureTask<>(work, null);
  }

  static Ahead start(Runnable work) {
    Ahead ahead = new Ahead(work);
    ForkJoinPool.commonPool().execute(ahead.task);
    return ahead;
  }

  boolean isDone() {
    return task.isDone();
  }

  /** Does the work here if nobody has begun it. */
  void help() {
    task.run();
  }

  /** Returns when the work is done, by whomever. */
  void await() throws IOException {
    help();
    try {
      task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
