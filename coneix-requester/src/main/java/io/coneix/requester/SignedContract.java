package io.coneix.requester;

import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/** A contract that the desk has countersigned, with what vouched for it. */
public record SignedContract(Contract contract, Vouchers vouchers) {
  static SignedContract decode(Bytes encoded) {
    Fields fields = Cbor.fields("signed contract", encoded);
    fields.version(1);
    SignedContract signed =
        new SignedContract(
            Contract.of(fields.any("contract")), Vouchers.of(fields.any("vouchers")));
    fields.end();
    return signed;
  }

  Bytes encode() {
    return Cbor.encode(CborValue.array(CborValue.of(1), contract.toCbor(), vouchers.toCbor()));
  }
}
