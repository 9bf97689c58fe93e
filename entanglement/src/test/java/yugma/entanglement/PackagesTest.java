// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import yugma.entanglement.pair.Pair;

@AnalyzeClasses(packages = "yugma.entanglement", importOptions = DoNotIncludeTests.class)
class PackagesTest {
  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices().matching("yugma.entanglement.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_PROTOCOL_OR_PROGRAM_SEES_THE_TRUE_STATE_OF_A_PAIR =
      noClasses()
          .that()
          .resideInAnyPackage("..channel", "..linklayer", "..circuit", "..program", "..application")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Pair.class);
}
