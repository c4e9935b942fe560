package io.coneix.attestation.quote;

import io.coneix.evidence.bytes.Bytes;
import java.util.List;
import java.util.Optional;

/**
 * What a quote says about a trust domain: 584 bytes (TDX 1.0) or 648 (TDX 1.5).
 *
 * <p>Intel TDX DCAP Quoting Library API, appendix A.3.2 (TD Quote Body) and its versions for quote
 * version 5.
 *
 * @param teeTcbSvn 16 bytes: security versions of the TDX module and of the platform
 * @param mrSeam 48 bytes: hash of the TDX module
 * @param mrSignerSeam 48 bytes: who signed it, zero for Intel
 * @param seamAttributes 8 bytes
 * @param tdAttributes 8 bytes, the first byte holds bits 0 to 7
 * @param xfam 8 bytes
 * @param mrTd 48 bytes: hash of the domain as built
 * @param mrConfigId 48 bytes
 * @param mrOwner 48 bytes
 * @param mrOwnerConfig 48 bytes
 * @param rtmrs the four registers that the domain extends at run time, 48 bytes each
 * @param reportData 64 bytes of the domain's own
 * @param tdx15 what TDX 1.5 adds
 */
public record TdReport(
    Bytes teeTcbSvn,
    Bytes mrSeam,
    Bytes mrSignerSeam,
    Bytes seamAttributes,
    Bytes tdAttributes,
    Bytes xfam,
    Bytes mrTd,
    Bytes mrConfigId,
    Bytes mrOwner,
    Bytes mrOwnerConfig,
    List<Bytes> rtmrs,
    Bytes reportData,
    Optional<Tdx15> tdx15)
    implements QuoteBody {
  /** Length of the report of TDX 1.0 in bytes. */
  public static final int SIZE_10 = 584;

  /** Length of the report of TDX 1.5 in bytes. */
  public static final int SIZE_15 = 648;

  private static final int SVN = 16;
  private static final int HASH = 48;
  private static final int ATTRIBUTES = 8;
  private static final int REPORT_DATA = 64;

  /** Bit 28 of the attributes, in the fourth byte. */
  private static final int SEPT_VE_DISABLE = 0x10;

  private static final int MIGRATABLE = 0x20;

  /**
   * What TDX 1.5 adds.
   *
   * @param teeTcbSvn2 16 bytes: the versions after an update without a restart
   * @param mrServiceTd 48 bytes: the service domains bound to this one, zero for none
   */
  public record Tdx15(Bytes teeTcbSvn2, Bytes mrServiceTd) {}

  /** Copies the list. */
  public TdReport {
    rtmrs = List.copyOf(rtmrs);
  }

  static TdReport read10(QuoteBytes in) {
    return read(in, false);
  }

  static TdReport read15(QuoteBytes in) {
    return read(in, true);
  }

  private static TdReport read(QuoteBytes in, boolean tdx15) {
    return new TdReport(
        in.bytes("TEE_TCB_SVN", SVN),
        in.bytes("MRSEAM", HASH),
        in.bytes("MRSIGNERSEAM", HASH),
        in.bytes("SEAMATTRIBUTES", ATTRIBUTES),
        in.bytes("TDATTRIBUTES", ATTRIBUTES),
        in.bytes("XFAM", ATTRIBUTES),
        in.bytes("MRTD", HASH),
        in.bytes("MRCONFIGID", HASH),
        in.bytes("MROWNER", HASH),
        in.bytes("MROWNERCONFIG", HASH),
        List.of(
            in.bytes("RTMR0", HASH),
            in.bytes("RTMR1", HASH),
            in.bytes("RTMR2", HASH),
            in.bytes("RTMR3", HASH)),
        in.bytes("REPORTDATA", REPORT_DATA),
        tdx15
            ? Optional.of(new Tdx15(in.bytes("TEE_TCB_SVN_2", SVN), in.bytes("MRSERVICETD", HASH)))
            : Optional.empty());
  }

  /**
   * True where a bit of the group TUD (0 to 7) is set: the domain can be debugged or profiled, so
   * it is not to be trusted. Intel TDX Module Base Architecture Specification, ATTRIBUTES.
   */
  public boolean isDebug() {
    return tdAttributes.at(0) != 0;
  }

  /** True where the host cannot inject #VE on the domain's private pages (SEPT_VE_DISABLE). */
  public boolean hasSeptVeDisabled() {
    return (tdAttributes.at(3) & SEPT_VE_DISABLE) != 0;
  }

  /** True where the host may move the domain to another machine (MIGRATABLE, bit 29). */
  public boolean isMigratable() {
    return (tdAttributes.at(3) & MIGRATABLE) != 0;
  }

  /** True where a service domain (migration) is bound to this one: MRSERVICETD is not zero. */
  public boolean hasServiceTd() {
    Bytes zero = Bytes.wrap(new byte[HASH]);
    return tdx15.isPresent() && !tdx15.get().mrServiceTd().equals(zero);
  }
}
