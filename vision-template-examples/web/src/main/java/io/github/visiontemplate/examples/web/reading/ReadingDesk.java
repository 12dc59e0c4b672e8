package io.github.visiontemplate.examples.web.reading;

import io.github.visiontemplate.examples.web.WebSettings;
import io.github.visiontemplate.report.ProgressListener;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * Reads files, a few at a time, so that reading never takes the processors away from the pages.
 * Thread-safe.
 */
@Component
@DependsOn("database") // so that nothing is read any more when it closes
public class ReadingDesk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReadingDesk.class);

  /** How many files may wait. */
  private static final int LONGEST_QUEUE = 500;

  private static final int PATIENCE_SECONDS = 60;

  private final ExecutorService readers;
  private final Semaphore downloads;
  private final Map<String, Progress> progress = new ConcurrentHashMap<>();

  ReadingDesk(WebSettings settings) {
    readers =
        new ThreadPoolExecutor(
            settings.readers(),
            settings.readers(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(LONGEST_QUEUE));
    downloads = new Semaphore(settings.readers(), true);
  }

  /**
   * Reads a file in the background.
   *
   * @param id what is read, as its page asks for it
   * @param reading reads, and says how far it has come
   * @throws BusyException if too many files wait already
   */
  public void submit(String id, Consumer<ProgressListener> reading) {
    progress.put(id, Progress.WAITING);
    try {
      readers.execute(() -> read(id, reading));
    } catch (RejectedExecutionException e) {
      progress.remove(id);
      throw new BusyException();
    }
  }

  /** Returns how far the reading has come; null if nothing with this identifier is being read. */
  public @Nullable Progress progress(String id) {
    return progress.get(id);
  }

  /**
   * Does work that reads a file for a person who waits for the answer.
   *
   * @throws BusyException if others take too long
   */
  public <T> T answer(Supplier<T> work) {
    boolean isFree = false;
    try {
      isFree = downloads.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!isFree) {
        throw new BusyException();
      }
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    } finally {
      if (isFree) {
        downloads.release();
      }
    }
  }

  private void read(String id, Consumer<ProgressListener> reading) {
    try {
      reading.accept(
          (rows, total) ->
              progress.put(
                  id, new Progress(rows, total.isPresent() ? total.getAsInt() : null, false)));
    } catch (RuntimeException e) {
      LOG.error("a file could not be read", e);
    } finally {
      progress.remove(id);
    }
  }

  @Override
  public void close() {
    readers.shutdownNow();
    try {
      readers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
