package school;

import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.issue.IssueMessages;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.poi.XlsxErrorWorkbook;
import io.github.visiontemplate.poi.XlsxTemplate;
import io.github.visiontemplate.report.ImportReport;
import io.github.visiontemplate.report.ReportDocument;
import java.io.ByteArrayOutputStream;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Uploads {

  private final VisionImport visionImport;

  Uploads(VisionImport visionImport) {
    this.visionImport = visionImport;
  }

  @PostMapping("/schools/{school}/uploads")
  ReportDocument upload(@PathVariable String school, @RequestBody byte[] workbook) {
    return run(school, workbook).document(IssueMessages.chinese());
  }

  @PostMapping("/schools/{school}/uploads/marked")
  byte[] marked(@PathVariable String school, @RequestBody byte[] workbook) {
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    XlsxErrorWorkbook.write(
        run(school, workbook), upload(workbook), IssueMessages.chinese(), marked);
    return marked.toByteArray();
  }

  private ImportReport run(String school, byte[] workbook) {
    return visionImport.run(upload(workbook), Uploader.school(school));
  }

  private static XlsxTemplate upload(byte[] workbook) {
    return XlsxTemplate.of("upload.xlsx", workbook);
  }
}
