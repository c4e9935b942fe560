package io.coneix.contract.statement;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.Optional;

/**
 * What an enclave says of one run: the payload that its evidence-bound key signs.
 *
 * @param contractHash the contract
 * @param k the run's number, from 1
 * @param runValue r_k, from which the run's name in the log follows and every earlier one
 * @param inputDigest the digest that the run's entry commits to
 * @param runEntryIndex the entry's place in the log
 * @param programHash the program that ran
 * @param evidenceHash SHA-256 of the encoded evidence about the enclave
 * @param periodIndex the period's place in the offer
 * @param holderSectionHash salted hash of the holder's section, where the schema has one
 */
public record Statement(
    Bytes contractHash,
    int k,
    Bytes runValue,
    Bytes inputDigest,
    long runEntryIndex,
    Bytes programHash,
    Bytes evidenceHash,
    int periodIndex,
    Outcome outcome,
    Optional<Bytes> holderSectionHash) {
  private static final int VERSION = 1;

  /** Refuses sizes out of bounds. */
  public Statement {
    if (contractHash.size() != Sha256.SIZE
        || runValue.size() != Sha256.SIZE
        || inputDigest.size() != Sha256.SIZE
        || programHash.size() != Sha256.SIZE
        || evidenceHash.size() != Sha256.SIZE
        || k < 1
        || runEntryIndex < 0
        || periodIndex < 0) {
      throw new IllegalArgumentException("statement with a field of another size");
    }
  }

  /** Decodes the payload of a signature. */
  public static Statement decode(Bytes payload) {
    Fields fields = Cbor.fields("statement", payload);
    fields.version(VERSION);
    Statement statement =
        new Statement(
            fields.bytes("contract hash", Sha256.SIZE),
            fields.int32("k", 1, 4_096),
            fields.bytes("run value", Sha256.SIZE),
            fields.bytes("input digest", Sha256.SIZE),
            fields.integer("run entry", 0, Long.MAX_VALUE),
            fields.bytes("program hash", Sha256.SIZE),
            fields.bytes("evidence hash", Sha256.SIZE),
            fields.int32("period", 0, 1_000),
            Outcome.of(fields.any("outcome")),
            fields.isNull()
                ? Optional.empty()
                : Optional.of(fields.bytes("holder section", Sha256.SIZE)));
    fields.end();
    return statement;
  }

  /** The payload to sign. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(contractHash),
            CborValue.of(k),
            CborValue.of(runValue),
            CborValue.of(inputDigest),
            CborValue.of(runEntryIndex),
            CborValue.of(programHash),
            CborValue.of(evidenceHash),
            CborValue.of(periodIndex),
            outcome.toCbor(),
            holderSectionHash.<CborValue>map(CborValue::of).orElseGet(CborValue::nil)));
  }
}
