package io.github.visiontemplate.examples.web;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.examples.jdbc.JdbcStores;
import io.github.visiontemplate.examples.spring.SpringConnections;
import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.semester.SemesterCalendar;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The library, put together once and shared by all threads. */
@Configuration(proxyBeanMethods = false)
class VisionConfiguration {

  /** Opens the database, with the tables of the stores and, beside them, those of the screens. */
  @Bean
  Database database(WebSettings settings) {
    Database database = Database.open(settings.database());
    Flyway.configure()
        .dataSource(database.source())
        .locations("classpath:db/web")
        .table("web_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
    return database;
  }

  @Bean(destroyMethod = "")
  DataSource source(Database database) {
    return database.source();
  }

  /** The stores join the transactions of Spring. */
  @Bean
  JdbcStores stores(DataSource source, PlatformTransactionManager transactions) {
    return new JdbcStores(new SpringConnections(source, transactions));
  }

  /**
   * Finds everything that is wrong in a file, and stores its other rows. A service lets it store
   * only what a person has reviewed.
   */
  @Bean
  VisionImport visionImport(JdbcStores stores, SemesterCalendar calendar, Clock clock) {
    return VisionImport.builder()
        .directory(stores.directory())
        .store(stores.store())
        .links(stores.links())
        .candidates(stores.persons())
        .calendar(calendar)
        .clock(clock)
        .mode(VisionImport.Mode.VALID_ROWS)
        .build();
  }

  @Bean
  VisionExport visionExport(JdbcStores stores) {
    return VisionExport.builder()
        .directory(stores.directory())
        .store(stores.store())
        .links(stores.links())
        .candidates(stores.persons())
        .build();
  }

  @Bean
  Clock clock() {
    return Clock.system(BeijingTime.ZONE);
  }
}
