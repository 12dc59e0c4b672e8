package io.github.visiontemplate.examples.web.importing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.visiontemplate.examples.web.importing.ImportRecord.State;
import io.github.visiontemplate.examples.web.reading.BusyException;
import io.github.visiontemplate.examples.web.reading.ReadingDesk;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.Issue;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ProgressListener;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Reads files in the background without storing anything, and keeps what was found for a while.
 * What is no longer kept is found again by reading the stored file again. Thread-safe.
 */
@Service
public class Reviews {

  private static final Logger LOG = LoggerFactory.getLogger(Reviews.class);

  private static final Duration KEPT = Duration.ofMinutes(30);

  /** In issues. The largest review weighs less, see {@link ImportRequests#MOST_ISSUES}. */
  private static final int MOST_WEIGHT = 4 * ImportRequests.MOST_ISSUES;

  private static final int WEIGHT_OF_ANY = 500;

  private final Imports imports;
  private final ImportRequests requests;
  private final VisionImport visionImport;
  private final ReadingDesk desk;
  private final Cache<String, Kept> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_WEIGHT)
          .weigher((String id, Kept each) -> each.weight())
          .expireAfterAccess(KEPT)
          .build();

  Reviews(Imports imports, ImportRequests requests, VisionImport visionImport, ReadingDesk desk) {
    this.imports = imports;
    this.requests = requests;
    this.visionImport = visionImport;
    this.desk = desk;
  }

  /**
   * What a reading has left.
   *
   * @param owner whose file it is
   * @param review what was found; null if the reading failed
   */
  private record Kept(String owner, @Nullable Review review) {

    int weight() {
      return review == null
          ? WEIGHT_OF_ANY
          : WEIGHT_OF_ANY
              + review.changes().size()
              + review.report().issues().size()
              + 2 * review.report().unmatched().size();
    }
  }

  /**
   * Returns what was found in a file. If it is no longer kept, begins to read the file again, and
   * returns empty until it is read.
   */
  public Optional<Review> find(ImportRecord upload) {
    Kept found = kept.getIfPresent(upload.id());
    if (found == null && upload.isShown() && desk.progress(upload.id()) == null) {
      submit(upload);
    }
    return found == null ? Optional.empty() : Optional.ofNullable(found.review());
  }

  /** Returns whether the last reading of a file failed, so that a person must ask for another. */
  public boolean isFailed(ImportRecord upload) {
    Kept found = kept.getIfPresent(upload.id());
    return found != null && found.review() == null;
  }

  /** Returns what is in a file, and reads it if necessary while a person waits. */
  Review now(ImportRecord upload) {
    Kept found = kept.getIfPresent(upload.id());
    return found != null && found.review() != null
        ? found.review()
        : desk.answer(() -> read(upload, (rows, total) -> {}));
  }

  /**
   * Begins to read a file for the first time, or again because it was interrupted or a person has
   * accepted something in it.
   *
   * @throws BusyException if too many files wait already; the file is kept and can be read later
   */
  public void read(ImportRecord upload) {
    kept.invalidate(upload.id());
    submit(upload);
  }

  /** Reads a file again whose reading was interrupted or failed. Does nothing with others. */
  void readAgain(ImportRecord upload) {
    boolean isAbandoned = upload.state() == State.READING && desk.progress(upload.id()) == null;
    if (isAbandoned
        || imports.move(upload.id(), Set.of(State.BROKEN), State.READING)
        || isFailed(upload)) {
      read(upload);
    }
  }

  /** Forgets what was found in the files of an organisation, because its records have changed. */
  void forget(String owner) {
    kept.asMap().values().removeIf(each -> each.owner().equals(owner));
  }

  private void submit(ImportRecord upload) {
    try {
      desk.submit(upload.id(), progress -> readAndKeep(upload, progress));
    } catch (BusyException e) {
      interrupted(upload);
      throw e;
    }
  }

  private void readAndKeep(ImportRecord upload, ProgressListener progress) {
    boolean isRead = false;
    try {
      Review review = read(upload, progress);
      imports.read(upload.id(), state(review), code(review), review.counts());
      isRead = true;
    } catch (RuntimeException e) {
      LOG.error("import {} could not be read", upload.id(), e);
    } finally {
      if (!isRead) {
        kept.put(upload.id(), new Kept(upload.owner(), null));
        interrupted(upload);
      }
    }
  }

  private void interrupted(ImportRecord upload) {
    imports.move(upload.id(), Set.of(State.READING), State.BROKEN);
  }

  private Review read(ImportRecord upload, ProgressListener progress) {
    ReviewedChanges changes = new ReviewedChanges();
    ImportReport report =
        visionImport.run(
            requests.of(upload).dryRun().onChange(changes).onProgress(new TwoPasses(progress)));
    Review review = Review.of(report, changes);
    kept.put(upload.id(), new Kept(upload.owner(), review));
    return review;
  }

  private static State state(Review review) {
    return switch (review.report().status()) {
      case CHECKED, STORED -> State.REVIEW;
      case REJECTED -> State.REFUSED;
      case UNREADABLE -> State.UNREADABLE;
    };
  }

  private static @Nullable IssueCode code(Review review) {
    return review.isStorable()
        ? null
        : review.report().issues().stream()
            .filter(Issue::isError)
            .findFirst()
            .map(Issue::code)
            .orElse(null);
  }
}
