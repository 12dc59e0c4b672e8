package io.github.visiontemplate.poi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.importing.VisionImport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The public API of both modules is written down in {@code .config}, a line a member, so that a
 * change of it shows in review.
 */
@Tag("slow")
class PublicApiTest {

  private static final String HOW =
      "\nWhere this is meant, \"mvn -q -Papi -pl vision-template-poi -am\" writes it down.\n";
  private static final ToolProvider JAVAP = ToolProvider.findFirst("javap").orElseThrow();

  @Test
  void theApiOfCoreIsTheOneWrittenDown() throws Exception {
    assertWrittenDown("core", VisionImport.class);
  }

  @Test
  void theApiOfTheAdapterIsTheOneWrittenDown() throws Exception {
    assertWrittenDown("poi", XlsxTemplate.class);
  }

  private static void assertWrittenDown(String module, Class<?> within) throws Exception {
    Path file = Path.of("../.config/api-" + module + ".txt");
    List<String> now = members(typeNames(within));
    if (Boolean.getBoolean("api.update")) {
      Files.write(file, now);
    }
    List<String> written = Files.readAllLines(file);
    Stream<String> gone = written.stream().filter(line -> !now.contains(line)).map("- "::concat);
    Stream<String> added = now.stream().filter(line -> !written.contains(line)).map("+ "::concat);
    assertThat(String.join("\n", Stream.concat(gone, added).toList()))
        .as("What differs from the API in %s.%s", file, HOW)
        .isEmpty();
  }

  /** Returns the types of the exported packages: of all that are not named internal. */
  private static List<String> typeNames(Class<?> within) throws IOException, URISyntaxException {
    Path classes = Path.of(within.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(classes)) {
      return typeNames(classes);
    }
    try (FileSystem jar = FileSystems.newFileSystem(classes)) {
      return typeNames(jar.getPath("/"));
    }
  }

  private static List<String> typeNames(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".class") && !name.contains("/internal/"))
          .filter(name -> !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .filter(PublicApiTest::isAccessible)
          .sorted()
          .toList();
    }
  }

  private static boolean isAccessible(String typeName) {
    try {
      Class<?> type = Class.forName(typeName, false, PublicApiTest.class.getClassLoader());
      while (type != null && (type.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0) {
        type = type.getDeclaringClass();
      }
      return type == null;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns a line for each type and for each of its members, sorted within the type. */
  private static List<String> members(List<String> typeNames) {
    List<String> members = new ArrayList<>();
    for (String typeName : typeNames) {
      StringWriter printed = new StringWriter();
      PrintWriter printer = new PrintWriter(printed);
      JAVAP.run(
          printer, printer, "-cp", System.getProperty("java.class.path"), "-protected", typeName);
      printed
          .toString()
          .lines()
          .filter(line -> !line.startsWith("Compiled from") && !line.equals("}"))
          .map(line -> brief(typeName) + "  " + brief(line.strip()))
          .sorted()
          .forEach(members::add);
    }
    return members;
  }

  private static String brief(String line) {
    return line.replace("io.github.visiontemplate.", "").replace("java.lang.", "");
  }
}
