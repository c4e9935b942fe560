package io.coneix.cli.attest;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.verify.QuoteVerifier;
import io.coneix.attestation.verify.VerifiedCollateral;
import io.coneix.cli.role.UserFile;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.UnusableInput;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Collateral files, each verified once for as long as it is among the last few: they are known by
 * their content, so that a file which changes between two lines of a batch is read anew. For one
 * thread.
 */
final class CollateralFile {
  private static final int KEPT = 8;

  private final QuoteVerifier verifier;
  private final Map<Bytes, VerifiedCollateral> verified =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Bytes, VerifiedCollateral> eldest) {
          return size() > KEPT;
        }
      };

  CollateralFile(QuoteVerifier verifier) {
    this.verifier = verifier;
  }

  /**
   * Reads and verifies a file; failures to read name it.
   *
   * @throws io.coneix.attestation.verify.CollateralRefused where a step fails
   */
  VerifiedCollateral read(Path file) {
    Bytes content = UserFile.read(file, Collateral.MAX_SIZE);
    VerifiedCollateral known = verified.get(content);
    if (known != null) {
      return known;
    }
    try {
      VerifiedCollateral fresh = verifier.verifyCollateral(Collateral.fromJson(content));
      verified.put(content, fresh);
      return fresh;
    } catch (UnusableInput e) {
      throw new UnusableEvidence(file.toString(), e);
    }
  }
}
