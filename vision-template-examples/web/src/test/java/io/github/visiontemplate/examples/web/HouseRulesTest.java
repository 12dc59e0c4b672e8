package io.github.visiontemplate.examples.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** What a reader of the reference host may rely on. */
@AnalyzeClasses(
    packages = "io.github.visiontemplate.examples.web",
    importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

  @ArchTest
  static final ArchRule onlyThePublishedApiIsUsed =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.github.visiontemplate..internal..");

  @ArchTest
  static final ArchRule aControllerAsksNoDatabase =
      noClasses()
          .that()
          .areAnnotatedWith(Controller.class)
          .or()
          .areMetaAnnotatedWith(Controller.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(JdbcClient.class);

  @ArchTest
  static final ArchRule aMenuDoesNotKnowTheApi =
      classes()
          .that()
          .resideInAPackage("..web.api..")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAPackage("..web.api..");

  @ArchTest
  static final ArchRule menusDoNotGoInCircles =
      slices().matching("io.github.visiontemplate.examples.web.(*)..").should().beFreeOfCycles();
}
