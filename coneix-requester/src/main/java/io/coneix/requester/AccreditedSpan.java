package io.coneix.requester;

import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.Validity;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import java.util.List;

/**
 * How long an accreditation serves a contract: while certificate, registration and platform list
 * all hold. A contract keeps those of its offer, so a later accreditation does not make it longer.
 *
 * @param fromSec first second UTC
 * @param toSec last second UTC; before {@code fromSec} where they never hold together
 */
public record AccreditedSpan(long fromSec, long toSec) {
  /** The span of an accreditation that the desk has taken. */
  public static AccreditedSpan of(Vouchers vouchers) {
    List<Validity> all =
        List.of(
            CompanyCertificate.decode(vouchers.certificate()).validity(),
            Registration.decode(payload(ObjectType.REGISTRATION, vouchers.registration()))
                .validity(),
            PlatformList.decode(payload(ObjectType.PLATFORM_LIST, vouchers.platformList()))
                .validity());
    return new AccreditedSpan(
        all.stream().mapToLong(Validity::fromSec).max().orElseThrow(),
        all.stream().mapToLong(Validity::toSec).min().orElseThrow());
  }

  private static Bytes payload(ObjectType type, Bytes signed) {
    return Sign1.decode(type, signed).unverifiedPayload();
  }

  /** True where {@code sec} is inside. */
  public boolean contains(long sec) {
    return sec >= fromSec && sec <= toSec;
  }
}
