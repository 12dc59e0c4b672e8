package io.github.visiontemplate.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.visiontemplate.examples.sample.SampleFiles;
import io.github.visiontemplate.examples.sample.SampleSchool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar as people start it: a process that has nothing but the jar. */
class PackedJarIT {

  private static final String JAR = System.getProperty("runnable.jar");
  private static final String OURS = "io.github.visiontemplate";

  @TempDir Path directory;

  @Test
  void theMainJobRunsFromTheJarAlone() throws Exception {
    SampleFiles files = SampleFiles.in(directory);
    run(0, "sample", directory, "--students", 30, "--unmatched", 0);
    run(0, "load-students", files.roster());
    run(3, "import", files.roster());
    JsonNode report = json("import", files.nationalImport());
    assertThat(report.get("status").asText()).isEqualTo("STORED");
    assertThat(report.get("changes").get("inserted").asInt()).isEqualTo(30);
    String semester = report.get("semesters").fieldNames().next();
    Path filled = directory.resolve("filled.xlsx");
    run(0, "export", files.nationalTemplate(), "--semester", semester, "--out", filled);
    assertThat(Sheet.of(filled).column("右眼裸眼视力")).hasSize(30).doesNotContain("");
    assertThat(json("records", "--semester", semester).get("records")).hasSize(30);
  }

  /** They are found by name at run time, and no class of ours names them. */
  @Test
  void bothDatabasesAreSupported() throws IOException {
    try (JarFile jar = new JarFile(JAR)) {
      assertThat(providers(jar, "java.sql.Driver"))
          .containsExactlyInAnyOrder("org.h2.Driver", "org.postgresql.Driver");
      assertThat(providers(jar, "org.flywaydb.core.extensibility.Plugin"))
          .contains("org.flywaydb.database.postgresql.PostgreSQLDatabaseType");
    }
  }

  @Test
  void everyClassThatOursNameIsInTheJar() throws IOException {
    try (JarFile jar = new JarFile(JAR)) {
      Set<String> missing =
          new ClassFileImporter()
                  .withImportOption(location -> location.contains(OURS.replace('.', '/')))
                  .importJar(jar)
                  .stream()
                  .flatMap(ours -> ours.getDirectDependenciesFromSelf().stream())
                  .map(each -> each.getTargetClass().getBaseComponentType())
                  .filter(named -> !named.isPrimitive() && isExpected(named))
                  .map(JavaClass::getName)
                  .filter(name -> !holds(jar, name))
                  .collect(Collectors.toCollection(TreeSet::new));
      assertThat(missing).isEmpty();
    }
  }

  private static List<String> providers(JarFile jar, String service) throws IOException {
    ZipEntry list = jar.getEntry("META-INF/services/" + service);
    List<String> names =
        new String(jar.getInputStream(list).readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    assertThat(names).allMatch(name -> holds(jar, name));
    return names;
  }

  private static boolean holds(JarFile jar, String type) {
    return jar.getEntry(type.replace('.', '/') + ".class") != null;
  }

  private static boolean isExpected(JavaClass named) {
    return Stream.of("java.", "javax.", "org.xml.", "org.w3c.")
        .noneMatch(named.getName()::startsWith);
  }

  private JsonNode json(Object... command) throws Exception {
    Object[] all = Stream.concat(Stream.of(command), Stream.of("--json")).toArray();
    return new ObjectMapper().readTree(run(0, all));
  }

  /** Returns what the process wrote to its standard output. */
  private String run(int status, Object... command) throws Exception {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR));
    Stream.of(command).map(String::valueOf).forEach(line::add);
    line.addAll(List.of("--school", SampleSchool.ID));
    Path out = Files.createTempFile(directory, "out", "");
    Path err = Files.createTempFile(directory, "err", "");
    Process process =
        new ProcessBuilder(line)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ended: %s", line).isTrue();
    String said = Files.readString(err);
    assertThat(process.exitValue()).as("%s\n%s", line, said).isEqualTo(status);
    assertThat(said).doesNotContain("SLF4J", "Exception", "StatusLogger", "WARNING:");
    return Files.readString(out);
  }
}
