package io.github.visiontemplate.examples.guide;

import io.github.visiontemplate.exporting.CityForm;
import io.github.visiontemplate.importing.ImportRequest;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.XlsxCityTemplate;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.schema.TemplateFamily;
import java.io.OutputStream;

/** Lets people say whose row it is where the number does not. */
record ConfirmedNumbers(VisionHost host, Uploader school) {

  // guide: links
  /** Writes the city template of the pupils whom an upload cannot match, keys proposed. */
  void proposals(XlsxTemplate upload, OutputStream output) {
    ImportReport report = host.visionImport.run(ImportRequest.of(upload, school).dryRun());
    XlsxCityTemplate.write(
        CityForm.ofUnmatched(report, upload, host.stores.roster(), school), output);
  }

  /** Imports it when people have answered 确认 with 是: stores the rows, remembers the numbers. */
  ImportReport confirm(XlsxTemplate answered) {
    return host.visionImport.run(ImportRequest.of(answered, school).family(TemplateFamily.CITY));
  }

  /** Forgets a number that was confirmed by mistake. */
  boolean forget(String number) {
    return host.stores.links().remove(NationalStudentNumber.of(number), school);
  }
  // guide: end
}
