package io.geowallet.desk.book;

import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.requester.AccreditedSpan;
import io.coneix.verify.trust.Trust;
import io.geowallet.programs.road.MapTable;
import java.util.List;
import java.util.Optional;

/**
 * The company's accreditation, read.
 *
 * @param authority the name that the trust file gives the authority; empty where it names none
 * @param company as the certificate names it
 * @param span while certificate, registration and platform list hold
 */
public record Accredited(
    Optional<String> authority,
    String company,
    Registration registration,
    AccreditedSpan span,
    Vouchers vouchers) {
  static Accredited of(Vouchers vouchers, Trust trust) {
    CompanyCertificate certificate = CompanyCertificate.decode(vouchers.certificate());
    Sign1 signed = Sign1.decode(ObjectType.REGISTRATION, vouchers.registration());
    return new Accredited(
        trust.authorities().stream()
            .filter(a -> certificate.isSignedBy(a.key()))
            .map(Trust.Authority::name)
            .findFirst(),
        certificate.company(),
        Registration.decode(signed.unverifiedPayload()),
        AccreditedSpan.of(vouchers),
        vouchers);
  }

  /** The names of the maps that contracts may measure along. */
  public List<String> maps() {
    return vouchers.tables().stream()
        .map(Vouchers.NamedTable::name)
        .filter(MapTable::isName)
        .toList();
  }

  /** The last second UTC at which all of it holds. */
  public long untilSec() {
    return span.toSec();
  }

  /** True where all of it holds at {@code nowSec}, seconds UTC. */
  public boolean holdsAt(long nowSec) {
    return span.contains(nowSec);
  }
}
