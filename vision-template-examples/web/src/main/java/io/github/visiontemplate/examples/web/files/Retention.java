package io.github.visiontemplate.examples.web.files;

import io.github.visiontemplate.examples.web.BeijingTime;
import io.github.visiontemplate.examples.web.WebSettings;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes uploaded files when their time is over. The records of the uploads stay, because an
 * upload can still be undone.
 */
@Component
public class Retention {

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private final JdbcClient database;
  private final Clock clock;

  private final Period period;

  Retention(JdbcClient database, Clock clock, WebSettings settings) {
    this.database = database;
    this.clock = clock;
    this.period = settings.retention();
  }

  /** Returns until when a file that is uploaded now is kept. */
  public OffsetDateTime end() {
    return BeijingTime.of(clock.instant()).plus(period);
  }

  /** Removes what has expired, and returns how many files these were. */
  @Scheduled(fixedDelayString = "PT1H")
  @Transactional
  public int removeExpired() {
    OffsetDateTime now = BeijingTime.of(clock.instant());
    for (String table : List.of("templates", "imports")) {
      database
          .sql("update " + table + " set original = null where expires_at <= ?")
          .param(now)
          .update();
    }
    int removed =
        database
            .sql(
                "delete from originals o where"
                    + " not exists (select 1 from templates t where t.original = o.id)"
                    + " and not exists (select 1 from imports i where i.original = o.id)")
            .update();
    if (removed > 0) {
      LOG.info("{} uploaded files have expired and were removed", removed);
    }
    return removed;
  }
}
