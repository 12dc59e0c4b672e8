package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.web.BeijingTime;
import io.github.visiontemplate.examples.web.importing.ImportRecord.Counts;
import io.github.visiontemplate.examples.web.importing.ImportRecord.State;
import io.github.visiontemplate.examples.web.page.Pages;
import io.github.visiontemplate.issue.IssueCode;
import io.github.visiontemplate.schema.TemplateFamily;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of uploaded workbooks that are or were to be stored. */
@Repository
class Imports {

  private static final String SELECT =
      "select i.*, o.name as scope_name from imports i join organisations o on o.id = i.scope";

  private static final String COUNTS =
      " rows_read = :read, rows_matched = :matched, errors = :errors, warnings = :warnings,"
          + " inserted = :inserted, overwritten = :overwritten, unchanged = :unchanged";

  private final JdbcClient database;

  Imports(JdbcClient database) {
    this.database = database;
  }

  Optional<ImportRecord> find(String id, List<String> owners) {
    return database
        .sql(SELECT + " where i.id = :id and i.owner in (:owners)")
        .param("id", id)
        .param("owners", owners)
        .query(Imports::record)
        .optional();
  }

  Pages<ImportRecord> list(List<String> owners, int page) {
    return Pages.of(
        database
            .sql(
                SELECT
                    + " where i.owner in (:owners) order by i.uploaded_at desc, i.id"
                    + " limit :limit offset :offset")
            .param("owners", owners)
            .param("limit", Pages.LIMIT)
            .param("offset", Pages.offset(page))
            .query(Imports::record)
            .list(),
        page);
  }

  /** Returns the imports that made these uploads of the store. */
  List<ImportRecord> ofUploads(Collection<String> uploadIds, List<String> owners) {
    return uploadIds.isEmpty()
        ? List.of()
        : database
            .sql(SELECT + " where i.upload_id in (:uploads) and i.owner in (:owners)")
            .param("uploads", uploadIds)
            .param("owners", owners)
            .query(Imports::record)
            .list();
  }

  void add(ImportRecord added) {
    database
        .sql(
            "insert into imports (id, owner, scope, login, original, family, file_name, file_bytes,"
                + " uploaded_at, expires_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(added.id())
        .param(added.owner())
        .param(added.scope())
        .param(added.login())
        .param(added.original())
        .param(added.family().name())
        .param(added.fileName())
        .param(added.fileBytes())
        .param(added.uploadedAt())
        .param(added.expiresAt())
        .param(added.state().name())
        .update();
  }

  /** Moves an import from one of some states to another. Returns false if it is in none of them. */
  boolean move(String id, Set<State> from, State to) {
    return database
            .sql("update imports set state = :to where id = :id and state in (:from)")
            .param("to", to.name())
            .param("id", id)
            .param("from", names(from))
            .update()
        > 0;
  }

  /** Keeps what a reading has found, unless the import was stored or discarded meanwhile. */
  void read(String id, State state, @Nullable IssueCode code, Counts counts) {
    counted("update imports set state = :state, code = :code," + COUNTS, counts, id)
        .param("state", state.name())
        .param("code", code == null ? null : code.name())
        .param("from", names(Set.of(State.READING, State.REVIEW, State.REFUSED, State.UNREADABLE)))
        .update();
  }

  /** Keeps what was stored, in the transaction that stores it. */
  void stored(String id, String uploadId, Counts counts) {
    counted("update imports set upload_id = :upload," + COUNTS, counts, id)
        .param("upload", uploadId)
        .param("from", names(Set.of(State.STORED)))
        .update();
  }

  void undone(String id, OffsetDateTime at) {
    database
        .sql("update imports set state = ?, undone_at = ? where id = ?")
        .params(State.UNDONE.name(), at, id)
        .update();
  }

  void discarded(String id) {
    database.sql("update imports set original = null where id = ?").param(id).update();
  }

  private JdbcClient.StatementSpec counted(String update, Counts counts, String id) {
    return database
        .sql(update + " where id = :id and state in (:from)")
        .param("id", id)
        .param("read", counts.read())
        .param("matched", counts.matched())
        .param("errors", counts.errors())
        .param("warnings", counts.warnings())
        .param("inserted", counts.inserted())
        .param("overwritten", counts.overwritten())
        .param("unchanged", counts.unchanged());
  }

  private static List<String> names(Set<State> states) {
    return states.stream().map(State::name).toList();
  }

  private static ImportRecord record(ResultSet row, int number) throws SQLException {
    return new ImportRecord(
        row.getString("id"),
        row.getString("owner"),
        row.getString("scope"),
        row.getString("scope_name"),
        row.getString("login"),
        row.getString("original"),
        TemplateFamily.valueOf(row.getString("family")),
        row.getString("file_name"),
        row.getLong("file_bytes"),
        BeijingTime.of(row.getObject("uploaded_at", OffsetDateTime.class).toInstant()),
        BeijingTime.of(row.getObject("expires_at", OffsetDateTime.class).toInstant()),
        State.valueOf(row.getString("state")),
        code(row.getString("code")),
        row.getString("upload_id"),
        counts(row),
        time(row.getObject("undone_at", OffsetDateTime.class)));
  }

  private static Counts counts(ResultSet row) throws SQLException {
    return new Counts(
        row.getInt("rows_read"),
        row.getInt("rows_matched"),
        row.getInt("errors"),
        row.getInt("warnings"),
        row.getInt("inserted"),
        row.getInt("overwritten"),
        row.getInt("unchanged"));
  }

  private static @Nullable IssueCode code(@Nullable String code) {
    return code == null ? null : IssueCode.valueOf(code);
  }

  private static @Nullable OffsetDateTime time(@Nullable OffsetDateTime time) {
    return time == null ? null : BeijingTime.of(time.toInstant());
  }
}
