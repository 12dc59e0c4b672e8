package io.github.visiontemplate.examples.web.reading;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks what was being read when the server stopped, before people can come in. It can be read
 * again. A host of several servers must ask which of them read it.
 */
@Component
class Interrupted implements ApplicationRunner {

  private final JdbcClient database;

  Interrupted(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (String table : List.of("templates", "imports")) {
      database.sql("update " + table + " set state = 'BROKEN' where state = 'READING'").update();
    }
  }
}
