package io.github.visiontemplate;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Tests in packages that are not called internal are black-box tests: they use what a host can. */
@ArchTag("slow")
@AnalyzeClasses(packagesOf = BlackBoxTest.class, importOptions = OnlyIncludeTests.class)
class BlackBoxTest {

  @ArchTest
  static final ArchRule blackBoxTestsUseExportedPackagesOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("..internal..")
          .and()
          .doNotHaveSimpleName("DetectionFuzzTest") // fuzzes how headers are made comparable
          .and()
          .doNotHaveSimpleName("HeaderNotesTest") // compares with that, too
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "io.github.visiontemplate..internal..",
                  "io.github.visiontemplate.validate.constraint.."));
}
