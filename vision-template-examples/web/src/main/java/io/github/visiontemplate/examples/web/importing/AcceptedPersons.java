package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.issue.Acceptance;
import io.github.visiontemplate.issue.IssueCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person has accepted in a file after comparing the names. */
@Repository
class AcceptedPersons {

  private final JdbcClient database;

  AcceptedPersons(JdbcClient database) {
    this.database = database;
  }

  List<Acceptance> of(String importId) {
    return database
        .sql("select code, sheet, row_number from import_acceptances where import_id = ?")
        .param(importId)
        .query(
            (row, number) ->
                new Acceptance(
                    IssueCode.valueOf(row.getString(1)),
                    row.getString(2),
                    row.getObject(3, Integer.class)))
        .list();
  }

  void add(String importId, List<Acceptance> accepted) {
    for (Acceptance each : accepted) {
      database
          .sql(
              "insert into import_acceptances (import_id, code, sheet, row_number)"
                  + " values (?, ?, ?, ?)")
          .param(importId)
          .param(each.code().name())
          .param(each.sheet())
          .param(each.row())
          .update();
    }
  }
}
