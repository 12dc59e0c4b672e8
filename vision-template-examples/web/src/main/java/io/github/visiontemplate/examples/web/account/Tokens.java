package io.github.visiontemplate.examples.web.account;

import io.github.visiontemplate.examples.web.BeijingTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens by which systems call the API. Only their hashes are stored. */
@Repository
public class Tokens {

  private static final String BY_HASH =
      "select t.id as token, o.id, o.kind, o.name, o.district"
          + " from api_tokens t join organisations o on o.id = t.organisation"
          + " where t.token_sha256 = ? and t.revoked_at is null";

  private final JdbcClient database;
  private final Clock clock;

  Tokens(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A token, as it is listed.
   *
   * @param id the identifier; not the secret
   * @param organisation for whom it acts
   * @param purpose what it is for
   * @param createdAt when it was made
   * @param revokedAt when it was revoked; null if it still works
   */
  public record Token(
      String id,
      String organisation,
      String purpose,
      OffsetDateTime createdAt,
      @Nullable OffsetDateTime revokedAt) {}

  /** Returns the actor of a token, or empty if the token is unknown or revoked. */
  public Optional<Actor> actor(String secret) {
    return database
        .sql(BY_HASH)
        .param(Secrets.sha256(secret))
        .query(
            (ResultSet row, int number) ->
                new Actor(row.getString("token"), Organisations.organisation(row, number)))
        .optional();
  }

  /** Makes a token, and returns its secret, which cannot be had again. */
  public String create(String organisation, String purpose, String creator) {
    String secret = "vt_" + Secrets.random(32);
    database
        .sql(
            "insert into api_tokens"
                + " (id, organisation, purpose, token_sha256, created_by, created_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            Secrets.random(16),
            organisation,
            purpose,
            Secrets.sha256(secret),
            creator,
            BeijingTime.of(clock.instant()))
        .update();
    return secret;
  }

  /** Revokes a token, and returns whether there was one that worked. */
  public boolean revoke(String id) {
    return database
            .sql("update api_tokens set revoked_at = ? where id = ? and revoked_at is null")
            .params(BeijingTime.of(clock.instant()), id)
            .update()
        > 0;
  }

  /** Returns all tokens, the newest first. */
  public List<Token> all() {
    return database
        .sql(
            "select id, organisation, purpose, created_at, revoked_at from api_tokens"
                + " order by created_at desc, id")
        .query(Tokens::token)
        .list();
  }

  private static Token token(ResultSet row, int number) throws SQLException {
    return new Token(
        row.getString("id"),
        row.getString("organisation"),
        row.getString("purpose"),
        row.getObject("created_at", OffsetDateTime.class),
        row.getObject("revoked_at", OffsetDateTime.class));
  }
}
