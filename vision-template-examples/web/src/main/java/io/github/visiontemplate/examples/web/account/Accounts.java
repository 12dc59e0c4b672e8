package io.github.visiontemplate.examples.web.account;

import io.github.visiontemplate.examples.web.BeijingTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** The accounts of people. */
@Repository
public class Accounts implements UserDetailsService {

  private static final String SELECT =
      "select a.login, a.password_hash, a.enabled, o.id, o.kind, o.name, o.district"
          + " from accounts a join organisations o on o.id = a.organisation";

  private final JdbcClient database;
  private final PasswordEncoder passwords;
  private final Clock clock;

  Accounts(JdbcClient database, PasswordEncoder passwords, Clock clock) {
    this.database = database;
    this.passwords = passwords;
    this.clock = clock;
  }

  @Override
  public Account loadUserByUsername(String login) {
    return database
        .sql(SELECT + " where a.login = ?")
        .param(login)
        .query(Accounts::account)
        .optional()
        .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  /** Returns all accounts, ordered by login. */
  public List<Account> all() {
    return database.sql(SELECT + " order by a.login").query(Accounts::account).list();
  }

  /** Returns whether there is any account. */
  public boolean isEmpty() {
    return database.sql("select count(*) from accounts").query(Integer.class).single() == 0;
  }

  /** Adds an account. */
  public void add(String login, String password, String organisation) {
    database
        .sql(
            "insert into accounts (login, password_hash, organisation, created_at)"
                + " values (?, ?, ?, ?)")
        .params(login, passwords.encode(password), organisation, BeijingTime.of(clock.instant()))
        .update();
  }

  /** Gives an account another password. */
  public void setPassword(String login, String password) {
    database
        .sql("update accounts set password_hash = ? where login = ?")
        .params(passwords.encode(password), login)
        .update();
  }

  /** Lets an account log in, or no longer. */
  public void enable(String login, boolean enabled) {
    database.sql("update accounts set enabled = ? where login = ?").params(enabled, login).update();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        new Actor(row.getString("login"), Organisations.organisation(row, number)),
        row.getString("password_hash"),
        row.getBoolean("enabled"));
  }
}
