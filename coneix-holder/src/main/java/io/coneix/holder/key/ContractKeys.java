package io.coneix.holder.key;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.key.RootSecret;

/**
 * The holder's keys for one contract: nothing that two requesters see is equal (THREATS, T22).
 *
 * @param signing signs the acceptance and the jobs
 * @param statements opens letters and statements
 * @param mailbox reads and empties the mailbox
 * @param chainSalt hides index and value in the chain commitment; 32 bytes, shown in jobs
 */
public record ContractKeys(
    Ed25519PrivateKey signing, XWing.PrivateKey statements, SecretBytes mailbox, Bytes chainSalt) {
  static ContractKeys of(RootSecret root, Bytes offerHash) {
    SecretBytes salt = root.derive("coneix/holder/chain-salt/1", offerHash);
    return new ContractKeys(
        Ed25519PrivateKey.of(root.derive("coneix/holder/contract-key/1", offerHash)),
        XWing.fromSeed(root.derive("coneix/holder/statement-key/1", offerHash)),
        root.derive("coneix/holder/mailbox/1", offerHash),
        Bytes.wrap(salt.reveal(SecretAccess.FOR_SEALED_ENCODING)));
  }
}
