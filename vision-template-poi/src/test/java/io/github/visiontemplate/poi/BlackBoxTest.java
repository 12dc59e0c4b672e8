package io.github.visiontemplate.poi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Tests in packages that are not called internal are black-box tests: they use what a host can. */
@ArchTag("slow")
@AnalyzeClasses(packagesOf = BlackBoxTest.class, importOptions = OnlyIncludeTests.class)
class BlackBoxTest {

  /** They take rows out where no report asks for it, or count what is read of a file. */
  private static final List<Class<?>> WHITE_BOX =
      List.of(
          RowRemovalProperties.class,
          RowRemovalTest.class,
          XlsxTemplateTest.class,
          XlsxWorkTest.class);

  @ArchTest
  static final ArchRule blackBoxTestsUseExportedPackagesOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage("..internal..")
          .and(
              describe(
                  "are no white-box tests",
                  (JavaClass c) ->
                      WHITE_BOX.stream().noneMatch(w -> c.getName().startsWith(w.getName()))))
          .should()
          .dependOnClassesThat(resideInAnyPackage("io.github.visiontemplate..internal.."));
}
