package io.coneix.cli.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.coneix.cli.architecture.House.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A module imports only from lower floors. */
class FloorsTest {
  static List<Module> modules() {
    return House.MODULES;
  }

  @ParameterizedTest
  @MethodSource("modules")
  void module_importsFromLowerFloorsOnly(Module module) {
    rule(module).check(House.production());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void importFromTheSameOrAHigherFloor_isFoundOut(Module module) {
    List<String> forbidden =
        new ArrayList<>(List.of("io.coneix.testkit.sub", "io.coneix.testworld.sub"));
    notBelow(module).forEach(other -> forbidden.add(other.packageName() + ".sub"));

    List<String> objections =
        Offender.objections(rule(module), module.packageName(), uses(forbidden), forbidden);

    assertThat(forbidden)
        .allSatisfy(
            name -> assertThat(objections).anyMatch(text -> text.contains(name + ".Thing")));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void importFromALowerFloor_isAllowed(Module module) {
    List<String> lower =
        House.MODULES.stream()
            .filter(other -> other.floor() < module.floor())
            .map(other -> other.packageName() + ".sub")
            .toList();
    assertThat(Offender.objections(rule(module), module.packageName(), uses(lower), lower))
        .isEmpty();
  }

  @Test
  void everyClass_belongsToAModule() {
    ArchRule rule = classes().should().resideInAnyPackage(House.patterns(m -> true));
    rule.check(House.production().that(not(House.in(House.TEST_MODULES))));
    Offender.mustBreak(rule, "io.coneix.cellar", List.of(""));
  }

  @Test
  void everyModule_hasClasses() {
    assertThat(House.MODULES)
        .allSatisfy(
            module ->
                assertThat(House.production().that(House.in(new String[] {module.pattern()})))
                    .isNotEmpty());
  }

  private static String uses(List<String> packages) {
    return packages.stream()
        .map(name -> name + ".Thing " + name.replace('.', '_') + ";")
        .collect(Collectors.joining("\n"));
  }

  private static List<Module> notBelow(Module module) {
    return House.MODULES.stream()
        .filter(other -> other.floor() >= module.floor() && !other.equals(module))
        .filter(other -> !isExcepted(module, other))
        .toList();
  }

  // A run's check judges the enclave's evidence too; docs/decisions/0004 says why, and at what
  // price.
  private static boolean isExcepted(Module module, Module other) {
    return module.artifact().equals("coneix-contract")
        && other.artifact().equals("coneix-attestation");
  }

  // Benches may use the test modules' worlds; the image's main class must name enclave and
  // programs.
  private static ArchRule rule(Module module) {
    String[] forbidden = notBelow(module).stream().map(Module::pattern).toArray(String[]::new);
    DescribedPredicate<JavaClass> excepted =
        House.in(new String[] {"io.coneix.cli.bench..", "io.geowallet.programs.image.."});
    return noClasses()
        .that(House.in(new String[] {module.pattern()}).and(not(excepted)))
        .should()
        .dependOnClassesThat(House.in(forbidden, House.TEST_MODULES))
        .as(module.artifact() + " imports only from floors below " + module.floor());
  }
}
