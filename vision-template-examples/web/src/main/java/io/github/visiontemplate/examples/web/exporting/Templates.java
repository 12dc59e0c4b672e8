package io.github.visiontemplate.examples.web.exporting;

import io.github.visiontemplate.examples.web.BeijingTime;
import io.github.visiontemplate.examples.web.page.Pages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of uploaded templates. */
@Repository
class Templates {

  private static final String SELECT =
      "select id, owner, login, original, file_name, file_bytes, uploaded_at, expires_at, state,"
          + " code, rows_read, rows_matched from templates";

  private final JdbcClient database;

  Templates(JdbcClient database) {
    this.database = database;
  }

  Optional<TemplateRecord> find(String id, List<String> owners) {
    return database
        .sql(SELECT + " where id = :id and owner in (:owners)")
        .param("id", id)
        .param("owners", owners)
        .query(Templates::template)
        .optional();
  }

  Pages<TemplateRecord> list(List<String> owners, int page) {
    return Pages.of(
        database
            .sql(
                SELECT
                    + " where owner in (:owners) order by uploaded_at desc, id"
                    + " limit :limit offset :offset")
            .param("owners", owners)
            .param("limit", Pages.LIMIT)
            .param("offset", Pages.offset(page))
            .query(Templates::template)
            .list(),
        page);
  }

  void add(TemplateRecord template) {
    database
        .sql(
            "insert into templates (id, owner, login, original, file_name, file_bytes,"
                + " uploaded_at, expires_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(template.id())
        .param(template.owner())
        .param(template.login())
        .param(template.original())
        .param(template.fileName())
        .param(template.fileBytes())
        .param(template.uploadedAt())
        .param(template.expiresAt())
        .param(template.state().name())
        .update();
  }

  void set(
      String id, TemplateRecord.State state, @Nullable String code, int rowsRead, int rowsMatched) {
    database
        .sql(
            "update templates set state = ?, code = ?, rows_read = ?, rows_matched = ?"
                + " where id = ?")
        .param(state.name())
        .param(code)
        .param(rowsRead)
        .param(rowsMatched)
        .param(id)
        .update();
  }

  void remove(String id) {
    database.sql("delete from templates where id = ?").param(id).update();
  }

  private static TemplateRecord template(ResultSet row, int number) throws SQLException {
    return new TemplateRecord(
        row.getString("id"),
        row.getString("owner"),
        row.getString("login"),
        row.getString("original"),
        row.getString("file_name"),
        row.getLong("file_bytes"),
        time(row, "uploaded_at"),
        time(row, "expires_at"),
        TemplateRecord.State.valueOf(row.getString("state")),
        row.getString("code"),
        row.getInt("rows_read"),
        row.getInt("rows_matched"));
  }

  private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
    return BeijingTime.of(row.getObject(column, OffsetDateTime.class).toInstant());
  }
}
