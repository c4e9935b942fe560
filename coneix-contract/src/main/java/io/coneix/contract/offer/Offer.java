package io.coneix.contract.offer;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.chain.RunChain;

/**
 * What a requester proposes: the payload that its accredited key signs.
 *
 * @param invitationId 16 bytes that tell the desk which person was invited
 * @param runs how many answers are agreed, 1 to 2,048
 * @param untilSec when the contract ends, seconds UTC
 * @param disclosureLevel how fine lines are: 0 totals only, 1 days and kilometres; at most 9
 */
public record Offer(
    Bytes invitationId,
    Requester requester,
    Purpose purpose,
    ProgramTerms program,
    RecordTerms records,
    int runs,
    long untilSec,
    TimePolicy time,
    EnclavePolicy enclaves,
    int disclosureLevel) {
  private static final int LAST_VERSION = 2;
  private static final int ID_SIZE = 16;
  private static final int MAX_LEVEL = 9;
  private static final int MAX_RUNS = RunChain.MAX_RUNS / 2;

  /** The year 9999: what is later is as good as never, and still a date. */
  private static final long LAST_SEC = 253_402_300_799L;

  /** Refuses values out of range. */
  public Offer {
    if (invitationId.size() != ID_SIZE
        || runs < 1
        || runs > MAX_RUNS
        || untilSec < 0
        || disclosureLevel < 0
        || disclosureLevel > MAX_LEVEL) {
      throw new IllegalArgumentException("offer with a field out of range");
    }
  }

  /**
   * The last day on which the contract can be used until midnight, as days since 1970-01-01 in the
   * contract's own zone. What people are told as its end: at an end in UTC, a part of the next day
   * is left in some zones, and nobody should count on it.
   */
  public int lastDay() {
    return records.scope().zone().dayAt(Math.min(untilSec, LAST_SEC) + 1) - 1;
  }

  /** Decodes the payload of a signature. */
  public static Offer decode(Bytes payload) {
    Fields fields = Cbor.fields("offer", payload);
    int version = fields.version(1, LAST_VERSION);
    Offer offer =
        new Offer(
            fields.bytes("invitation", ID_SIZE),
            Requester.of(fields.any("requester")),
            Purpose.of(fields.any("purpose")),
            ProgramTerms.of(fields.any("program")),
            RecordTerms.of(fields.any("records")),
            fields.int32("runs", 1, MAX_RUNS),
            fields.integer("until", 0, Long.MAX_VALUE),
            TimePolicy.of(fields.any("time policy")),
            EnclavePolicy.of(fields.any("enclave policy"), version),
            fields.int32("disclosure level", 0, MAX_LEVEL));
    fields.end();
    return offer;
  }

  /** The payload to sign: of version 2 where it asks for enclaves in hardware, else of 1. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(enclaves.version()),
            CborValue.of(invitationId),
            requester.toCbor(),
            purpose.toCbor(),
            program.toCbor(),
            records.toCbor(),
            CborValue.of(runs),
            CborValue.of(untilSec),
            time.toCbor(),
            enclaves.toCbor(),
            CborValue.of(disclosureLevel)));
  }
}
