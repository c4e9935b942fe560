package io.coneix.testworld;

import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.check.Terms;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.chain.RunChain;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.crypto.XWing;

/**
 * A signed and logged contract with the secrets of both sides.
 *
 * @param holder whose chain it is tied to
 * @param bindingIndex from which node on
 * @param chainSalt the salt of that commitment
 */
public record TestContract(
    TestHolder holder,
    Contract contract,
    Vouchers vouchers,
    RunChain runs,
    Ed25519PrivateKey holderKey,
    XWing.PrivateKey holderStatementKey,
    XWing.PrivateKey requesterStatementKey,
    int bindingIndex,
    Bytes chainSalt) {
  /** The contract, decoded. */
  public Terms terms() {
    return Terms.of(contract);
  }
}
