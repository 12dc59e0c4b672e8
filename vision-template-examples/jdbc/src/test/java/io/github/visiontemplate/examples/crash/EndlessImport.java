package io.github.visiontemplate.examples.crash;

import io.github.visiontemplate.examples.jdbc.Database;
import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.report.ImportReport;
import java.nio.file.Path;

/**
 * A process that imports one upload after the other until it is killed. It says {@code begin N}
 * before and {@code stored ID} after each.
 */
final class EndlessImport {

  private EndlessImport() {}

  /** Takes the URL of the database, the folder of the uploads and the first of them. */
  public static void main(String[] arguments) {
    Database database = Database.open(arguments[0]);
    Path folder = Path.of(arguments[1]);
    VisionImport visionImport = School.importInto(database);
    for (int n = Integer.parseInt(arguments[2]); ; n = (n + 1) % School.UPLOADS) {
      System.out.println("begin " + n);
      ImportReport report =
          visionImport.run(XlsxTemplate.of(School.upload(folder, n)), School.UPLOADER);
      System.out.println(report.status() + " " + report.uploadId());
    }
  }
}
