package io.github.visiontemplate.examples.web.demo;

import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.importing.ImportRecord;
import io.github.visiontemplate.examples.web.importing.ImportStoring;
import io.github.visiontemplate.examples.web.importing.ImportUploads;
import io.github.visiontemplate.examples.web.importing.Review;
import io.github.visiontemplate.examples.web.importing.Reviews;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.TemplateFamily;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Uploads a workbook and stores its rows without errors, as a person would on the pages. */
@Component
@Profile("demo")
class DemoUploads {

  private static final long POLL_MILLIS = 10;

  private final ImportUploads uploads;
  private final Reviews reviews;
  private final ImportStoring storing;

  DemoUploads(ImportUploads uploads, Reviews reviews, ImportStoring storing) {
    this.uploads = uploads;
    this.reviews = reviews;
    this.storing = storing;
  }

  void store(Actor actor, Path workbook) throws IOException {
    ImportUploads.Upload upload =
        new ImportUploads.Upload(
            workbook.getFileName().toString(),
            Files.readAllBytes(workbook),
            TemplateFamily.NATIONAL);
    ImportRecord received = uploads.receive(actor, null, upload);
    reviews.read(received);
    Review review = reviewed(actor, received.id());
    Set<IssueCode> answered = review.issues().codes();
    storing.store(
        actor, received.id(), new ImportStoring.Decision(review.digest(), answered, true));
  }

  private Review reviewed(Actor actor, String id) {
    ImportRecord read = uploads.find(actor, id);
    while (read.state() == ImportRecord.State.READING) {
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      read = uploads.find(actor, id);
    }
    return reviews.find(read).orElseThrow();
  }
}
