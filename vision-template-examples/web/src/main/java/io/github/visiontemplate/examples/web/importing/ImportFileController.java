package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.page.Download;
import io.github.visiontemplate.issue.IssueMessages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The downloads of 视力监测导入管理. */
@Controller
@RequestMapping("/imports")
class ImportFileController {

  private final ImportFiles files;

  ImportFileController(ImportFiles files) {
    this.files = files;
  }

  /** 下载市体检系统的上传模板. */
  @GetMapping("/city-template")
  ResponseEntity<byte[]> cityTemplate(
      Actor actor, @RequestParam(required = false) @Nullable String scope, Locale locale) {
    return answer(files.cityTemplate(actor, scope, IssueMessages.of(locale)));
  }

  @GetMapping("/{id}/files/{kind}")
  ResponseEntity<byte[]> file(
      Actor actor, @PathVariable String id, @PathVariable String kind, Locale locale) {
    return answer(files.file(actor, id, ImportFiles.Kind.of(kind), IssueMessages.of(locale)));
  }

  private static ResponseEntity<byte[]> answer(ImportFiles.Workbook workbook) {
    return Download.workbook(workbook.name(), workbook.content());
  }
}
