package io.coneix.cli.attest;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.verify.TrustedRoot;
import io.coneix.attestation.verify.VerifiedCollateral;
import io.coneix.cli.role.UserFile;
import io.coneix.evidence.error.Refused;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.platform.collateral.CollateralCheck;
import io.coneix.platform.collateral.CollateralId;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with newer collateral than a server gives: by the older one, less is known to be bad. */
public final class NewerCollateral extends Refused {
  private static final long serialVersionUID = 1L;

  private NewerCollateral(Path file, int kept, int fresh) {
    super(
        "the file holds newer collateral",
        file + ", tcbEvaluationDataNumber",
        "at least " + kept,
        "" + fresh,
        "the server has not been refreshed: refresh the PCCS, or ask Intel\n"
            + "add --replace to write the older one all the same");
  }

  /**
   * As everywhere, the greatest {@code tcbEvaluationDataNumber} of a platform may not go back. What
   * is no genuine collateral of this platform holds nobody up.
   *
   * @param root {@link TrustedRoot#intelSgx()} but in tests
   * @throws NewerCollateral where the file's number is greater than that of {@code fresh}
   */
  static void requireNone(Path file, CollateralId id, VerifiedCollateral fresh, TrustedRoot root) {
    int kept = number(file, id, root);
    if (kept > fresh.evaluationDataNumber()) {
      throw new NewerCollateral(file, kept, fresh.evaluationDataNumber());
    }
  }

  private static int number(Path file, CollateralId id, TrustedRoot root) {
    if (!Files.isRegularFile(file)) {
      return 0;
    }
    try {
      Collateral kept = Collateral.fromJson(UserFile.read(file, Collateral.MAX_SIZE));
      return CollateralCheck.require(kept, id, root).evaluationDataNumber();
    } catch (UnusableInput | Refused e) {
      return 0;
    }
  }
}
