package io.coneix.cli.demo;

import io.coneix.cli.authority.Publication;
import io.coneix.cli.demo.town.Place;
import io.coneix.client.PlatformClient;
import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.Site;
import io.coneix.contract.authority.Validity;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.log.LogKeys;
import io.coneix.trust.authority.Authority;
import io.coneix.trust.authority.AuthorityState;
import io.coneix.trust.authority.CertificateRequest;
import io.coneix.verify.trust.Trust;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.programs.mileage.FrenchScale;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.MileageSchema;
import java.security.SecureRandom;
import java.util.List;

/** The demo's authority: it knows nobody and accredits the demo's company without a question. */
final class DemoAuthority {
  private static final String NAME = "Coneix demo authority";
  private static final int MON_TO_FRI = 0b0011111;
  private static final int EIGHT = 8 * 4;
  private static final int NINETEEN = 19 * 4;
  private static final int MAX_RUNS = 24;
  private static final long YEAR_SEC = 400L * 86_400;

  private final Authority authority;
  private AuthorityState state = AuthorityState.fresh(NAME);

  DemoAuthority(SecureRandom random) {
    this.authority = new Authority(NAME, RootSecret.generate(random), random);
    this.state =
        state.withTable(MileageProgram.SCALE, authority.sign(FrenchScale.table()).encode());
  }

  void list(Ed25519PublicKey hostKey) {
    state = state.withHost("demo enclave host", hostKey);
  }

  /** Whom wallet, desk and verifier of the demo believe: the log's own word on time is enough. */
  Trust trust(LogKeys log) {
    return new Trust(
        List.of(new Trust.Authority(NAME, authority.publicKey())),
        List.of(new Trust.Log(log.origin(), log.log().text(), log.cosigners().get(0).text())),
        Trust.Time.LOG);
  }

  Vouchers accredit(Bytes request, Place workplace, long nowSec, PlatformClient platform) {
    Validity validity = new Validity(nowSec, nowSec + YEAR_SEC);
    CompanyCertificate certificate = authority.issue(CertificateRequest.decode(request), validity);
    Registration registration =
        new Registration(
            certificate.hash(),
            validity,
            List.of(MileageProgram.NAME),
            List.of(Category.POSITION, Category.NOTE),
            MON_TO_FRI,
            EIGHT,
            NINETEEN,
            List.of(new Site(workplace.name(), circle(workplace).encode())),
            List.of(MileageSchema.schema().hash()),
            MAX_RUNS);
    Vouchers vouchers =
        new Vouchers(
            certificate.der(),
            authority.sign(registration).encode(),
            authority.sign(state.platformList(validity)).encode(),
            state.tables());
    Publication.publish(vouchers, platform);
    return vouchers;
  }

  /** A circle around a door of the town, wide enough for the car park. */
  static Circle circle(Place place) {
    return new Circle(new io.geowallet.mobility.Place(place.at().latE7(), place.at().lonE7()), 200);
  }
}
