package io.coneix.cli.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The modules, their floors, and their compiled classes. */
final class House {
  /** One module: its artifact, its floor, its package with all below it. */
  record Module(String artifact, int floor, String packageName) {
    String pattern() {
      return packageName + "..";
    }
  }

  /** As in the design's table. */
  static final List<Module> MODULES =
      List.of(
          new Module("coneix-cli", 6, "io.coneix.cli"),
          new Module("geowallet-wallet", 5, "io.geowallet.wallet"),
          new Module("geowallet-desk", 5, "io.geowallet.desk"),
          new Module("coneix-platform", 4, "io.coneix.platform"),
          new Module("coneix-holder", 4, "io.coneix.holder"),
          new Module("coneix-requester", 4, "io.coneix.requester"),
          new Module("coneix-trust", 4, "io.coneix.trust"),
          new Module("geowallet-map", 4, "io.geowallet.map"),
          new Module("coneix-pages", 3, "io.coneix.pages"),
          new Module("coneix-client", 3, "io.coneix.client"),
          new Module("geowallet-programs", 3, "io.geowallet.programs"),
          new Module("coneix-enclave", 3, "io.coneix.enclave"),
          new Module("coneix-verify", 3, "io.coneix.verify"),
          new Module("geowallet-mobility", 2, "io.geowallet.mobility"),
          new Module("coneix-contract", 2, "io.coneix.contract"),
          new Module("coneix-attestation", 2, "io.coneix.attestation"),
          new Module("coneix-evidence", 1, "io.coneix.evidence"));

  /** Below all floors, and no part of the product: only the launcher's benches may use them. */
  static final String[] TEST_MODULES = {"io.coneix.testkit..", "io.coneix.testworld.."};

  private static final int TRUSTED_TOP = 3;

  private static final Set<String> UNTRUSTED_BELOW = Set.of("coneix-client", "coneix-pages");

  /** Floors 1 to 3 without the client and the pages. */
  static final String[] TRUSTED_BASE =
      patterns(m -> m.floor() <= TRUSTED_TOP && !UNTRUSTED_BELOW.contains(m.artifact()));

  static final String[] GEOWALLET = {"io.geowallet.."};
  static final String[] CONEIX = {"io.coneix.."};
  static final String[] HTTP = {
    "java.net..", "javax.net..", "com.sun.net..", "io.javalin..", "org.eclipse.jetty..", "jakarta.."
  };
  static final String[] DATABASE = {
    "java.sql..",
    "javax.sql..",
    "org.jdbi..",
    "com.zaxxer..",
    "org.flywaydb..",
    "org.postgresql..",
    "org.sqlite.."
  };

  private House() {}

  /** All production classes. */
  static JavaClasses production() {
    return Imported.PRODUCTION;
  }

  /** The module of an artifact. */
  static Module module(String artifact) {
    return MODULES.stream().filter(m -> m.artifact().equals(artifact)).findFirst().orElseThrow();
  }

  /** The package patterns of the modules that fit. */
  static String[] patterns(Predicate<Module> wanted) {
    return MODULES.stream().filter(wanted).map(Module::pattern).toArray(String[]::new);
  }

  /** Several lists of patterns as one predicate. */
  static DescribedPredicate<JavaClass> in(String[]... patterns) {
    return resideInAnyPackage(
        Arrays.stream(patterns).flatMap(Arrays::stream).toArray(String[]::new));
  }

  // Read once for all test classes: it takes a second.
  private static final class Imported {
    static final JavaClasses PRODUCTION =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.coneix", "io.geowallet");
  }
}
