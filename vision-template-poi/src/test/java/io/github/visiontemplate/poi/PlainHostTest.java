package io.github.visiontemplate.poi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.poi.fixtures.UnreadableFile;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A host that has no logging, in a process of its own: the library must not write to its console.
 */
@Tag("slow")
class PlainHostTest {

  private static final String WRITES_A_WORKBOOK =
      "XlsxCityTemplate.write("
          + "new CityForm(List.of(Field.NAME), List.of(), List.of()), new ByteArrayOutputStream());";
  private static final String OPENS_A_LEGACY_WORKBOOK =
      """
      try {
        XlsxTemplate.of(Path.of(arguments[0])).open();
      } catch (UnreadableTemplateException e) {
        System.out.println(e.issue().code());
      }
      """;

  @TempDir Path folder;

  @Test
  void nothingOfLog4jIsPrintedWhenAWorkbookIsWritten() throws Exception {
    assertThat(console(WRITES_A_WORKBOOK)).isEmpty();
  }

  @Test
  void nothingOfLog4jIsPrintedWhenALegacyWorkbookIsOpened() throws Exception {
    assertThat(console(OPENS_A_LEGACY_WORKBOOK)).isEqualTo("LEGACY_XLS\n");
  }

  /** Hibernate Validator logs through JBoss Logging, which takes Log4j's API where that is. */
  @Test
  void nothingOfLog4jIsPrintedWhenRowsAreValidated() throws Exception {
    assertThat(console("io.github.visiontemplate.validate.ScreeningValidator.standard();"))
        .doesNotContain("Log4j");
  }

  private String console(String statements) throws Exception {
    Path program = Files.writeString(folder.resolve("PlainHost.java"), program(statements));
    Path legacy = Files.write(folder.resolve("a.xls"), UnreadableFile.XLS.bytes());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPathWithoutLogging(),
                program.toString(),
                legacy.toString())
            .redirectErrorStream(true)
            .start();
    String console = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return console.replace("\r", "");
  }

  private static String program(String statements) {
    return """
        import io.github.visiontemplate.exporting.CityForm;
        import io.github.visiontemplate.issue.*;
        import io.github.visiontemplate.poi.*;
        import io.github.visiontemplate.schema.Field;
        import java.io.ByteArrayOutputStream;
        import java.nio.file.Path;
        import java.util.List;

        class PlainHost {
          public static void main(String[] arguments) {
            %s
          }
        }
        """
        .formatted(statements);
  }

  /** Returns the class path of this test without its provider for Log4j and its log. */
  private static String classPathWithoutLogging() throws URISyntaxException {
    Path tests =
        Path.of(PlainHostTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("log4j-to-slf4j") && !Path.of(entry).equals(tests))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
