package io.github.visiontemplate.examples.web.system;

import io.github.visiontemplate.examples.web.BeijingTime;
import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.account.Role;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audit trail: who did what to which upload. It holds no health data and no pupil's name. */
@Repository
public class Audit {

  private final JdbcClient database;
  private final Clock clock;

  Audit(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What people do. The messages have a word for each. */
  public enum Action {
    LOGGED_IN,
    LOGIN_FAILED,
    TEMPLATE_UPLOADED,
    TEMPLATE_FILLED,
    TEMPLATE_REMOVED,
    IMPORT_UPLOADED,
    PERSONS_ACCEPTED,
    IMPORT_STORED,
    IMPORT_DISCARDED,
    IMPORT_UNDONE,
    FILE_DOWNLOADED,
    PUPIL_VIEWED,
    RECORD_ENTERED,
    LINK_REMOVED,
    ACCOUNT_ADDED,
    ACCOUNT_CHANGED,
    ORGANISATION_SAVED,
    TOKEN_CREATED,
    TOKEN_REVOKED,
    CALENDAR_CHANGED
  }

  /**
   * One line of the trail.
   *
   * @param id grows from line to line
   * @param at when
   * @param login who
   * @param organisation for whom
   * @param action what
   * @param subject the upload, template, account or key of the pupil; null where there is none
   */
  public record Line(
      long id,
      OffsetDateTime at,
      String login,
      String organisation,
      Action action,
      @Nullable String subject) {}

  /** Writes a line, in the transaction of the caller if there is one. */
  public void record(Actor actor, Action action, @Nullable String subject) {
    database
        .sql("insert into audit (at, login, organisation, action, subject) values (?, ?, ?, ?, ?)")
        .param(BeijingTime.of(clock.instant()))
        .param(actor.login())
        .param(actor.organisation().id())
        .param(action.name())
        .param(subject)
        .update();
  }

  /**
   * Returns lines, the newest first.
   *
   * @param actor the city
   * @param organisation only lines of this organisation; empty for all
   * @param before only lines with a smaller identifier
   * @param most the largest number of lines
   */
  public List<Line> lines(Actor actor, String organisation, long before, int most) {
    actor.mustBe(Role.CITY);
    return database
        .sql(
            "select id, at, login, organisation, action, subject from audit"
                + " where id < ? and (? = '' or organisation = ?) order by id desc limit ?")
        .params(before, organisation, organisation, most)
        .query(
            (row, number) ->
                new Line(
                    row.getLong(1),
                    BeijingTime.of(row.getObject(2, OffsetDateTime.class).toInstant()),
                    row.getString(3),
                    row.getString(4),
                    Action.valueOf(row.getString(5)),
                    row.getString(6)))
        .list();
  }
}
