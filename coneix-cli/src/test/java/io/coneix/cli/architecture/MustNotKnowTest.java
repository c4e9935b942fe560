package io.coneix.cli.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import io.coneix.evidence.key.Category;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The column "must not know" of the design's table of modules. Neighbours on one floor (wallet and
 * desk, holder and requester, attestation and contract) are kept apart by {@link FloorsTest}.
 */
class MustNotKnowTest {
  // What reads or keeps files; a stream that somebody else opened is no storage.
  private static final String[] FILES = {"java.nio.file..", "java.nio.channels.."};

  // Whatever makes or holds keys; the digests of java.security are no keys, and the enum Category,
  // which lies among the key trees, names data.
  private static final String[] KEYS = {
    "javax.crypto..",
    "org.bouncycastle..",
    "io.coneix.evidence.key..",
    "io.coneix.evidence.crypto.."
  };

  // What opens or holds what a person recorded: records, jobs, statements, and their keys.
  private static final String[] PLAINTEXT = {
    "io.coneix.contract..",
    "io.coneix.enclave..",
    "io.coneix.verify..",
    "io.coneix.evidence.key..",
    "io.coneix.evidence.record.."
  };

  private static final String[] PLATFORM = {"io.coneix.platform.."};

  /** One cell of the table: a module, what it must not know, and a line that would know it. */
  record Ban(String artifact, String what, String[][] packages, List<String> offences) {
    ArchRule rule() {
      return noClasses()
          .that()
          .resideInAPackage(House.module(artifact).pattern())
          .should()
          .dependOnClassesThat(House.in(packages).and(not(name(Category.class.getName()))))
          .as(artifact + " must not know " + what);
    }

    @Override
    public String toString() {
      return artifact + ": " + what;
    }
  }

  private static Ban ban(
      String artifact, String what, List<String> offences, String[]... packages) {
    return new Ban(artifact, what, packages, offences);
  }

  private static final List<String> USES_HTTP =
      List.of("java.net.http.HttpClient c;", "io.javalin.Javalin j;", "java.net.Socket s;");
  private static final List<String> USES_DATABASE =
      List.of("java.sql.Connection c;", "org.jdbi.v3.core.Jdbi j;", "javax.sql.DataSource d;");
  private static final List<String> USES_STORAGE =
      List.of(
          "java.sql.Connection c;", "java.nio.file.Path p;", "java.nio.channels.FileChannel f;");
  private static final List<String> USES_GEOWALLET = List.of("io.geowallet.mobility.Fix f;");
  private static final List<String> USES_CONEIX = List.of("io.coneix.evidence.bytes.Bytes b;");
  private static final List<String> USES_KEYS =
      List.of("javax.crypto.Cipher c;", "io.coneix.evidence.key.RootSecret r;");
  private static final List<String> USES_PLAINTEXT =
      List.of("io.coneix.evidence.record.RecordOpener r;", "io.coneix.evidence.key.SlotTree t;");

  static List<Ban> bans() {
    return List.of(
        ban("coneix-platform", "GeoWallet", USES_GEOWALLET, House.GEOWALLET),
        ban("coneix-platform", "any plaintext", USES_PLAINTEXT, PLAINTEXT),
        ban("coneix-holder", "GeoWallet", USES_GEOWALLET, House.GEOWALLET),
        ban("coneix-requester", "GeoWallet", USES_GEOWALLET, House.GEOWALLET),
        ban("coneix-trust", "the platform's database", USES_DATABASE, House.DATABASE, PLATFORM),
        ban("coneix-client", "storage", USES_STORAGE, House.DATABASE, FILES),
        ban("coneix-pages", "storage", USES_STORAGE, House.DATABASE, FILES),
        ban("coneix-pages", "GeoWallet", USES_GEOWALLET, House.GEOWALLET),
        ban("geowallet-map", "Coneix", USES_CONEIX, House.CONEIX),
        ban("geowallet-programs", "HTTP", USES_HTTP, House.HTTP),
        ban("geowallet-programs", "storage", USES_STORAGE, House.DATABASE, FILES),
        ban("geowallet-programs", "keys", USES_KEYS, KEYS),
        ban("coneix-enclave", "HTTP", USES_HTTP, House.HTTP),
        ban("coneix-enclave", "a database", USES_DATABASE, House.DATABASE),
        ban("coneix-enclave", "GeoWallet", USES_GEOWALLET, House.GEOWALLET),
        ban("coneix-verify", "HTTP", USES_HTTP, House.HTTP),
        ban("coneix-verify", "a database", USES_DATABASE, House.DATABASE),
        ban("coneix-verify", "GeoWallet", USES_GEOWALLET, House.GEOWALLET),
        ban("geowallet-mobility", "Coneix", USES_CONEIX, House.CONEIX),
        ban("coneix-contract", "HTTP", USES_HTTP, House.HTTP),
        ban("coneix-contract", "storage", USES_STORAGE, House.DATABASE, FILES),
        ban("coneix-attestation", "HTTP", USES_HTTP, House.HTTP),
        ban("coneix-attestation", "a database", USES_DATABASE, House.DATABASE),
        ban("coneix-evidence", "HTTP or sockets", USES_HTTP, House.HTTP),
        ban("coneix-evidence", "storage", USES_STORAGE, House.DATABASE, FILES));
  }

  @ParameterizedTest
  @MethodSource("bans")
  void module_doesNotKnow(Ban ban) {
    ban.rule().check(House.production());
  }

  @ParameterizedTest
  @MethodSource("bans")
  void knowing_isFoundOut(Ban ban) {
    String home = House.module(ban.artifact()).packageName();
    Offender.mustBreak(ban.rule(), home, ban.offences());
  }
}
