// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The whole house, seen from its top: no module leads back to itself.
@AnalyzeClasses(packages = "yugma", importOptions = DoNotIncludeTests.class)
class HouseTest {
  @ArchTest
  static final ArchRule MODULES_ARE_FREE_OF_CYCLES =
      slices().matching("yugma.(*)..").should().beFreeOfCycles();
}
