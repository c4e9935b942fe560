package io.coneix.attestation.policy;

import io.coneix.attestation.quote.EnclaveReport;
import io.coneix.attestation.quote.QuoteBody;
import io.coneix.attestation.quote.TdReport;
import io.coneix.evidence.bytes.Bytes;
import java.util.List;
import java.util.Set;

/** Code that is wanted, and the advisories that are accepted for it. */
public sealed interface AcceptedCode {
  /** Ids of Intel's advisories that this code has been made safe against. */
  Set<String> advisories();

  /** True where that is the code that was measured. */
  boolean matches(QuoteBody body);

  /**
   * An SGX enclave.
   *
   * @param mrEnclave 32 bytes
   * @param advisories accepted for it
   */
  record Sgx(Bytes mrEnclave, Set<String> advisories) implements AcceptedCode {
    private static final int SIZE = 32;

    /** Refuses another size. */
    public Sgx {
      if (mrEnclave.size() != SIZE) {
        throw new IllegalArgumentException("MRENCLAVE of " + mrEnclave.size() + " bytes");
      }
      advisories = Set.copyOf(advisories);
    }

    @Override
    public boolean matches(QuoteBody body) {
      return body instanceof EnclaveReport report && report.mrEnclave().equals(mrEnclave);
    }
  }

  /**
   * A TDX domain.
   *
   * @param mrTd 48 bytes
   * @param rtmrs RTMR0 to RTMR3, 48 bytes each
   * @param advisories accepted for it
   */
  record Tdx(Bytes mrTd, List<Bytes> rtmrs, Set<String> advisories) implements AcceptedCode {
    private static final int SIZE = 48;
    private static final int RTMRS = 4;

    /** Refuses other sizes. */
    public Tdx {
      if (mrTd.size() != SIZE
          || rtmrs.size() != RTMRS
          || rtmrs.stream().anyMatch(r -> r.size() != SIZE)) {
        throw new IllegalArgumentException("MRTD or RTMRs of another size or number");
      }
      rtmrs = List.copyOf(rtmrs);
      advisories = Set.copyOf(advisories);
    }

    @Override
    public boolean matches(QuoteBody body) {
      return body instanceof TdReport report
          && report.mrTd().equals(mrTd)
          && report.rtmrs().equals(rtmrs);
    }
  }
}
