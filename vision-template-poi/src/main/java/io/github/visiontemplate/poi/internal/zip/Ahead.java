package io.github.visiontemplate.poi.internal.zip;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/**
 * Work in memory that a thread of the common pool may do before it is needed. Whoever comes first
 * does the work: a busy pool delays nobody, and no thread is ever started for the work.
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

  /** Does the work in this thread if no thread has begun it. */
  void help() {
    task.run();
  }

  /** Waits until the work is done by any thread, and does it here if no thread has begun it. */
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
