package io.github.visiontemplate.examples.guide;

import io.github.visiontemplate.examples.jdbc.Connections;
import io.github.visiontemplate.examples.jdbc.JdbcStores;
import io.github.visiontemplate.exporting.VisionExport;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.match.StudentDirectory;
import javax.sql.DataSource;

// guide: assemble
/** Everything that is built once, when the host starts, and shared by all threads. */
final class VisionHost {

  final StudentDirectory pupils;
  final JdbcStores stores;
  final VisionImport visionImport;
  final VisionExport visionExport;

  VisionHost(DataSource pool) {
    Connections connections = Connections.of(pool);
    pupils = new PupilRegister(connections);
    stores = new JdbcStores(connections);
    visionImport =
        VisionImport.builder()
            .directory(pupils)
            .store(stores.store())
            .links(stores.links()) // optional: remembers confirmed numbers
            .candidates(stores.persons()) // optional: says who may be meant
            .calendar(Settings.calendar()) // optional, like all that follows
            .schemas(Settings.forms())
            .validator(Settings.rules())
            .build();
    visionExport =
        VisionExport.builder()
            .directory(pupils)
            .store(stores.store())
            .links(stores.links())
            .candidates(stores.persons())
            .build();
  }
}
// guide: end
