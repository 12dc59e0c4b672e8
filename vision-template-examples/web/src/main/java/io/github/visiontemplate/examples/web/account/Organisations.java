package io.github.visiontemplate.examples.web.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schools, the districts and the city. */
@Repository
public class Organisations {

  private static final String SELECT = "select id, kind, name, district from organisations";

  private final JdbcClient database;

  Organisations(JdbcClient database) {
    this.database = database;
  }

  /** Returns an organisation, or empty if there is none with this identifier. */
  public Optional<Organisation> find(String id) {
    return database
        .sql(SELECT + " where id = ?")
        .param(id)
        .query(Organisations::organisation)
        .optional();
  }

  /** Returns all organisations: the city first, then each district before its schools. */
  public List<Organisation> all() {
    return database
        .sql(
            SELECT
                + " order by case kind when 'CITY' then 0 else 1 end, coalesce(district, id),"
                + " case kind when 'DISTRICT' then 0 else 1 end, id")
        .query(Organisations::organisation)
        .list();
  }

  /** Returns the schools of an organisation, ordered by identifier: a school is its own. */
  public List<Organisation> schools(Organisation organisation) {
    return switch (organisation.kind()) {
      case SCHOOL -> List.of(organisation);
      case DISTRICT ->
          database
              .sql(SELECT + " where district = ? order by id")
              .param(organisation.id())
              .query(Organisations::organisation)
              .list();
      case CITY ->
          database
              .sql(SELECT + " where kind = 'SCHOOL' order by id")
              .query(Organisations::organisation)
              .list();
    };
  }

  /** Adds an organisation, or renames it. */
  public void save(Organisation organisation) {
    int renamed =
        database
            .sql("update organisations set name = ? where id = ? and kind = ?")
            .params(organisation.name(), organisation.id(), organisation.kind().name())
            .update();
    if (renamed == 0) {
      database
          .sql("insert into organisations (id, kind, name, district) values (?, ?, ?, ?)")
          .param(organisation.id())
          .param(organisation.kind().name())
          .param(organisation.name())
          .param(organisation.district())
          .update();
    }
  }

  static Organisation organisation(ResultSet row, int number) throws SQLException {
    return new Organisation(
        row.getString("id"),
        Role.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("district"));
  }
}
