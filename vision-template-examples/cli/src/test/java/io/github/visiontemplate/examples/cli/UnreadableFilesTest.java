package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read as a template ends with 3, says so, and leaves the database alone. */
class UnreadableFilesTest {

  private static final Path GOOD = SampleWorkbook.SAMPLES.resolve("openpyxl-import.xlsx");
  private static final int BOMB_MEGABYTES = 150;

  @TempDir Path directory;

  @Test
  void aCsvFileNamedXlsx() throws IOException {
    check("NOT_XLSX", Files.writeString(file(), "学籍号,姓名\nG1,张三\n"));
  }

  @Test
  void aWorkbookOfExcel97() throws IOException {
    check("LEGACY_XLS", written(new HSSFWorkbook(), "学籍号"));
  }

  @Test
  void anEncryptedWorkbook() throws IOException, GeneralSecurityException {
    Path file = file();
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream plain = encryptor.getDataStream(container)) {
        Files.copy(GOOD, plain);
      }
      container.writeFilesystem(out);
    }
    check("ENCRYPTED", file);
  }

  @Test
  void aTruncatedWorkbook() throws IOException {
    byte[] whole = Files.readAllBytes(GOOD);
    check("CORRUPT", Files.write(file(), Arrays.copyOf(whole, whole.length / 2)));
  }

  @Test
  void aZipBomb() throws IOException {
    Path file = file();
    try (ZipFile good = new ZipFile(GOOD.toFile());
        ZipOutputStream bomb = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : good.stream().toList()) {
        bomb.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().endsWith("sheet1.xml")) {
          writeBlanks(bomb);
        }
        try (InputStream in = good.getInputStream(entry)) {
          in.transferTo(bomb);
        }
      }
    }
    check("TOO_LARGE", file);
  }

  @Test
  void anotherTable() throws IOException {
    check("WRONG_TEMPLATE", written(new XSSFWorkbook(), "身高", "体重"));
  }

  @Test
  void aColumnThatIsThereTwice() throws IOException {
    check("DUPLICATE_COLUMN", written(new XSSFWorkbook(), headers("学籍号", "体检日期")));
  }

  @Test
  void aTemplateWithoutTheExaminationDate() throws IOException {
    Path file = written(new XSSFWorkbook(), headers());
    Sheet.set(file, 2, "学籍号", "G119900201909015575");
    check("EXAM_DATE_COLUMN_MISSING", file);
  }

  @Test
  void aTemplateWithoutRows() throws IOException {
    check("NO_ROWS", written(new XSSFWorkbook(), headers("体检日期")));
  }

  private void check(String code, Path file) {
    Cli cli = Cli.in(directory);
    Cli.Result result = cli.json("import", file, "--school", "S1");
    assertThat(result.status()).isEqualTo(3);
    JsonNode report = result.json();
    assertThat(report.get("status").asText()).isEqualTo("UNREADABLE");
    assertThat(report.get("issueCounts")).hasToString("{\"" + code + "\":1}");
    assertThat(report.get("issues").get(0).get("message").asText()).isNotBlank();
    JsonNode uploads = cli.json("uploads").json().get("uploads");
    assertThat(uploads).hasSize(1);
    assertThat(uploads.get(0).get("outcome").asText()).isEqualTo("UNREADABLE");
    assertThat(cli.records("2025-1")).isEmpty();
  }

  private Path file() {
    return directory.resolve("upload.xlsx");
  }

  private Path written(Workbook workbook, String... headers) throws IOException {
    Path file = file();
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      Row row = workbook.createSheet("数据").createRow(0);
      for (int i = 0; i < headers.length; i++) {
        row.createCell(i).setCellValue(headers[i]);
      }
      workbook.write(out);
    }
    return file;
  }

  private static String[] headers(String... more) {
    String[] form = {
      "学籍号",
      "右眼裸眼视力",
      "左眼裸眼视力",
      "右眼屈光球镜S",
      "右眼屈光柱镜C",
      "右眼屈光轴位A",
      "左眼屈光球镜S",
      "左眼屈光柱镜C",
      "左眼屈光轴位A",
      "是否为角膜塑形镜（OK镜）佩戴者"
    };
    String[] all = Arrays.copyOf(form, form.length + more.length);
    System.arraycopy(more, 0, all, form.length, more.length);
    return all;
  }

  private static void writeBlanks(OutputStream out) throws IOException {
    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < BOMB_MEGABYTES; i++) {
      out.write(blanks);
    }
  }
}
