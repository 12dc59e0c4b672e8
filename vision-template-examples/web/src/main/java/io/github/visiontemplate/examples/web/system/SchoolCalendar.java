package io.github.visiontemplate.examples.web.system;

import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.account.Role;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.semester.SemesterCalendars;
import io.github.visiontemplate.semester.TermCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The calendar of the school year, as the city has dated it. Years without dates follow the default
 * rule of the library. Thread-safe.
 */
@Component
public class SchoolCalendar implements TermCalendar {

  private final JdbcClient database;
  private final TransactionOperations transaction;
  private final Audit audit;
  private volatile TermCalendar current;

  SchoolCalendar(JdbcClient database, TransactionOperations transaction, Audit audit) {
    this.database = database;
    this.transaction = transaction;
    this.audit = audit;
    this.current = read();
  }

  @Override
  public Semester semesterOf(LocalDate date) {
    return current.semesterOf(date);
  }

  @Override
  public boolean isTermTime(LocalDate date) {
    return current.isTermTime(date);
  }

  /** Returns the dated semesters, in order. */
  public SortedMap<Semester, TermCalendar.Dates> terms() {
    SortedMap<Semester, TermCalendar.Dates> terms = new TreeMap<>();
    database
        .sql("select semester, first_day, last_day from terms")
        .query(
            (row, number) ->
                Map.entry(
                    Semester.parse(row.getString(1)),
                    new TermCalendar.Dates(
                        row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))))
        .list()
        .forEach(term -> terms.put(term.getKey(), term.getValue()));
    return terms;
  }

  /**
   * Dates a semester.
   *
   * @throws AccountService.RefusedException if the days are in the wrong order, or overlap another
   *     semester
   */
  public void set(Actor actor, Semester semester, TermCalendar.Dates dates) {
    actor.mustBe(Role.CITY);
    SortedMap<Semester, TermCalendar.Dates> terms = terms();
    terms.put(semester, dates);
    TermCalendar changed = checked(terms);
    transaction.executeWithoutResult(status -> write(actor, semester, dates));
    current = changed;
  }

  private void write(Actor actor, Semester semester, TermCalendar.Dates dates) {
    database.sql("delete from terms where semester = ?").param(semester.toString()).update();
    database
        .sql("insert into terms (semester, first_day, last_day) values (?, ?, ?)")
        .params(semester.toString(), dates.first(), dates.last())
        .update();
    audit.record(actor, Audit.Action.CALENDAR_CHANGED, semester.toString());
  }

  private static TermCalendar checked(SortedMap<Semester, TermCalendar.Dates> terms) {
    LocalDate before = LocalDate.MIN;
    for (TermCalendar.Dates dates : terms.values()) {
      if (!dates.first().isAfter(before)) {
        throw new AccountService.RefusedException(AccountService.Refusal.DAYS);
      }
      before = dates.last();
    }
    try {
      return SemesterCalendars.terms(terms);
    } catch (IllegalArgumentException e) {
      throw new AccountService.RefusedException(AccountService.Refusal.DAYS);
    }
  }

  private TermCalendar read() {
    return SemesterCalendars.terms(terms());
  }
}
