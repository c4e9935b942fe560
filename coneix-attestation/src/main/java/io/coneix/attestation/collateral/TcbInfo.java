package io.coneix.attestation.collateral;

import io.coneix.attestation.json.JsonFields;
import io.coneix.attestation.quote.TeeType;
import io.coneix.attestation.x509.Period;
import io.coneix.evidence.bytes.Bytes;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Intel's TCB info, version 3: which security versions of one kind of platform are good enough.
 *
 * <p>PCS API version 4, "Get TCB Info", appendix A. Members that are not listed there are passed
 * over, as the API demands.
 *
 * @param teeType what it is for
 * @param period issueDate to nextUpdate
 * @param fmspc 6 bytes: which platforms
 * @param pceId 2 bytes
 * @param evaluationDataNumber rises with each appraisal of Intel's
 * @param tdxModule for TDX: the module of version 0
 * @param tdxModules for TDX: modules by version
 * @param levels from the newest down
 */
public record TcbInfo(
    TeeType teeType,
    Period period,
    Bytes fmspc,
    Bytes pceId,
    int evaluationDataNumber,
    Optional<TdxModule> tdxModule,
    List<TdxModule> tdxModules,
    List<TcbLevel> levels) {
  private static final String WHAT = "TCB info";
  private static final int VERSION = 3;
  private static final int FMSPC = 6;
  private static final int PCE_ID = 2;
  private static final int MOST_MODULES = 256;

  /** Copies the lists. */
  public TcbInfo {
    tdxModules = List.copyOf(tdxModules);
    levels = List.copyOf(levels);
  }

  /**
   * Reads TCB info without believing it: its signature is the caller's to check, before.
   *
   * @throws io.coneix.attestation.json.MalformedJson with the field's path and offset
   */
  public static TcbInfo decode(String text) {
    JsonFields in = JsonFields.of(WHAT, text);
    constant(in, "version", VERSION);
    TeeType teeType = teeType(in);
    boolean tdx = teeType == TeeType.TDX;
    Period period = new Period(in.date("issueDate"), in.date("nextUpdate"));
    Bytes fmspc = in.hex("fmspc", FMSPC);
    Bytes pceId = in.hex("pceId", PCE_ID);
    constant(in, "tcbType", 0); // clause 4.1.2.7.4: the one way of comparing that is defined
    int number = in.number("tcbEvaluationDataNumber", Integer.MAX_VALUE);
    Optional<TdxModule> module =
        tdx ? Optional.of(TdxModule.readModule(in.object("tdxModule"))) : Optional.empty();
    List<TdxModule> modules = modules(in, tdx);
    List<TcbLevel> levels =
        in.objects("tcbLevels", 1, Levels.MOST, level -> TcbLevel.read(level, tdx));
    Levels.requireSorted(in, "tcbLevels", levels, TcbLevel.ORDER);
    return new TcbInfo(teeType, period, fmspc, pceId, number, module, modules, levels);
  }

  private static TeeType teeType(JsonFields in) {
    return switch (in.text("id")) {
      case "SGX" -> TeeType.SGX;
      case "TDX" -> TeeType.TDX;
      default -> throw in.malformed("id", "SGX or TDX", "another text");
    };
  }

  /** Refuses any other number. */
  static void constant(JsonFields in, String name, int expected) {
    int found = in.number(name, Integer.MAX_VALUE);
    if (found != expected) {
      throw in.malformed(name, "" + expected, "" + found);
    }
  }

  private static List<TdxModule> modules(JsonFields in, boolean tdx) {
    for (String name : List.of("tdxModule", "tdxModuleIdentities")) {
      if (!tdx && in.has(name)) {
        throw in.malformed(name, "none for SGX", "one");
      }
    }
    if (!in.has("tdxModuleIdentities")) {
      return List.of();
    }
    List<TdxModule> modules =
        in.objects("tdxModuleIdentities", 1, MOST_MODULES, TdxModule::readIdentity);
    Set<String> ids = new HashSet<>();
    for (TdxModule module : modules) {
      if (!ids.add(module.id().toUpperCase(Locale.ROOT))) {
        throw in.malformed("tdxModuleIdentities", "each id once", "one twice");
      }
    }
    return modules;
  }

  /** The TDX module of that version, 1 to 255. */
  public Optional<TdxModule> module(int version) {
    String id = String.format(Locale.ROOT, "TDX_%02X", version);
    return tdxModules.stream().filter(m -> m.id().equalsIgnoreCase(id)).findFirst();
  }
}
