package io.coneix.platform.host;

import io.coneix.attestation.evidence.EvidenceFile;
import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.attestation.evidence.KeyBinding;
import io.coneix.attestation.evidence.SimulationSource;
import io.coneix.attestation.quote.Quote;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.platform.collateral.CollateralSource;
import io.coneix.platform.host.EnclaveProcess.Keys;
import java.security.SecureRandom;

/** Makes the evidence about an enclave process. Implementations are thread-safe. */
interface HostEvidence {
  /** Which kind. */
  EvidenceKind kind();

  /**
   * Encoded evidence about a process that has just been started.
   *
   * @param newest a checkpoint from after its start
   */
  Bytes about(EnclaveProcess process, TimedCheckpoint newest);

  /** The host's software key vouches for the image that it started. */
  record Simulated(Ed25519PrivateKey hostKey, Bytes imageHash) implements HostEvidence {
    @Override
    public EvidenceKind kind() {
      return EvidenceKind.SIMULATION;
    }

    @Override
    public Bytes about(EnclaveProcess process, TimedCheckpoint newest) {
      Keys keys = process.keys();
      Bytes none = Bytes.wrap(new byte[KeyBinding.NONCE_SIZE]);
      return new SimulationSource(hostKey, imageHash)
          .attest(new KeyBinding(keys.signKey(), keys.sealKey(), newest, none));
    }
  }

  /**
   * The process asks its hardware; the host adds the collateral, which the process cannot fetch.
   */
  record Hardware(EvidenceKind kind, CollateralSource collateral, SecureRandom random)
      implements HostEvidence {
    @Override
    public Bytes about(EnclaveProcess process, TimedCheckpoint newest) {
      byte[] nonce = new byte[KeyBinding.NONCE_SIZE];
      random.nextBytes(nonce);
      EnclaveProcess.Attested attested = process.attest(kind, newest, Bytes.wrap(nonce));
      Keys keys = process.keys();
      KeyBinding expected =
          new KeyBinding(keys.signKey(), keys.sealKey(), newest, Bytes.wrap(nonce));
      if (!attested.binding().equals(expected)) {
        throw new HostFailed("enclave process", "a quote about its keys", "one about others");
      }
      Quote quote = Quote.decode(attested.quote());
      return EvidenceFile.of(attested.quote(), expected, collateral.of(quote)).encode();
    }
  }
}
