package io.github.visiontemplate.examples.spring;

import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.report.ImportReport;
import java.util.function.Consumer;
import org.springframework.transaction.annotation.Transactional;

/**
 * A service that imports a file and writes a record of the host in the same transaction: both are
 * stored, or neither is. The caller gets the report after the transaction has ended, so it never
 * tells people of records that are not stored.
 */
public class ImportService {

  private final VisionImport visionImport;
  private final Consumer<ImportReport> journal;

  /**
   * Creates the service.
   *
   * @param journal writes the host's own record of an import; if it throws, nothing is stored
   */
  public ImportService(VisionImport visionImport, Consumer<ImportReport> journal) {
    this.visionImport = visionImport;
    this.journal = journal;
  }

  // guide: service
  /** Imports a file. A refused file leaves its upload record and the host's record. */
  @Transactional
  public ImportReport run(ImportRequest request) {
    ImportReport report = visionImport.run(request);
    journal.accept(report);
    return report;
  }
  // guide: end
}
