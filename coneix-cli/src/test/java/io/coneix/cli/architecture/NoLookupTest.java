package io.coneix.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/**
 * What looks at positions can ask nobody about them: neither a network nor a file (THREATS, T21).
 * The program's own figures and class list are read from the class path, before any record.
 */
class NoLookupTest {
  private static final String[] OUTSIDE = {
    "java.net..", "java.net.http..", "java.nio.file..", "java.nio.channels..", "java.sql.."
  };

  private static ArchRule noLookup(String... packages) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(OUTSIDE)
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.io\\.(File|RandomAccessFile|File(Reader|Writer|InputStream|OutputStream))");
  }

  @Test
  void T21_programsAndMobility_reachNeitherNetworkNorFiles() {
    noLookup("io.geowallet.programs..", "io.geowallet.mobility..", "io.coneix.contract..")
        .check(House.production());
  }

  @Test
  void T21_walletsNetwork_isThePlatformsClientAlone() {
    noClasses()
        .that()
        .resideInAnyPackage("io.geowallet.wallet..", "io.coneix.holder..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.net\\.(URL|Socket|URLConnection|HttpURLConnection|http\\..*)")
        .check(House.production());
  }

  @Test
  void ruleFails_forAClassThatOpensAFile() {
    assertThatThrownBy(
            () ->
                noLookup("io.coneix.cli.architecture..")
                    .check(new ClassFileImporter().importClasses(NoLookupTest.Asker.class)))
        .isInstanceOf(AssertionError.class);
  }

  /** Asks a file about a place, as no program may. */
  static final class Asker {
    boolean isKnown(int latE7) {
      return new java.io.File("places", Integer.toString(latE7)).exists();
    }
  }
}
