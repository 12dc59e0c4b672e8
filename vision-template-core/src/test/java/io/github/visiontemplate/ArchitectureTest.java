package io.github.visiontemplate;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.github.visiontemplate.importing.VisionImport;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** A row flows one way: a stage never calls the next, only the two pipelines know them all. */
@ArchTag("slow")
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.github.visiontemplate";
  private static final List<String> STAGES =
      List.of(
          "model",
          "table",
          "issue",
          "schema",
          "parse",
          "validate",
          "match",
          "semester",
          "store",
          "report");

  @ArchTest static final ArchRule importing = usesOnly("importing", STAGES);
  @ArchTest static final ArchRule exporting = usesOnly("exporting", STAGES);
  @ArchTest static final ArchRule internal = usesOnly("internal", List.of());

  @ArchTest
  void eachStageUsesOnlyStagesBeforeIt(JavaClasses classes) {
    for (int i = 0; i < STAGES.size(); i++) {
      usesOnly(STAGES.get(i), STAGES.subList(0, i)).check(classes);
    }
  }

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  void aPackageIsEitherExportedOrCalledInternal(JavaClasses all) throws IOException {
    URL classes = VisionImport.class.getProtectionDomain().getCodeSource().getLocation();
    try (InputStream module = new URL(classes, "module-info.class").openStream()) {
      Set<String> exported =
          ModuleDescriptor.read(module).exports().stream()
              .filter(exports -> !exports.isQualified())
              .map(ModuleDescriptor.Exports::source)
              .collect(Collectors.toSet());
      assertThat(all)
          .extracting(JavaClass::getPackageName)
          .filteredOn(name -> !name.startsWith(ROOT + ".fixtures"))
          .allMatch(name -> exported.contains(name) != name.endsWith(".internal"));
    }
  }

  @ArchTest
  static final ArchRule coreKnowsNoFileFormat =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.apache..")
                  .and(resideOutsideOfPackages("org.apache.commons.text.similarity..")));

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes()
          .should(
              ArchCondition.from(
                  describe(
                      "be in a @NullMarked package",
                      (JavaClass c) -> c.getPackage().isAnnotatedWith(NullMarked.class))));

  @ArchTest
  static final ArchRule nothingIsPrinted =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule logsGoToSlf4j = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  private static ArchRule usesOnly(String stage, List<String> others) {
    String[] known =
        Stream.concat(Stream.of(stage, "internal"), others.stream())
            .map(name -> ROOT + "." + name + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(ROOT + "." + stage + "..")
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + "..").and(resideOutsideOfPackages(known)))
        .allowEmptyShould(true);
  }
}
