package io.coneix.attestation.collateral;

import io.coneix.attestation.json.JsonFields;
import io.coneix.evidence.bytes.Bytes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One level of a platform (PCS API version 4, "TCB Info" version 3, {@code tcbLevels}).
 *
 * @param sgxComponents the least SGX component SVNs, 16 bytes
 * @param tdxComponents the least TDX component SVNs, 16 bytes; empty for SGX
 * @param pceSvn the least PCESVN
 * @param date all advisories until then are taken care of
 * @param status how a platform stands that reaches this level and none before it
 * @param advisories ids of Intel's security advisories
 */
public record TcbLevel(
    Bytes sgxComponents,
    Bytes tdxComponents,
    int pceSvn,
    Instant date,
    TcbStatus status,
    List<String> advisories) {
  private static final int COMPONENTS = 16;
  private static final int MAX_SVN = 65_535;

  /** Oldest first: by SGX components, then PCESVN, then TDX components, as Intel's QVL compares. */
  static final Comparator<TcbLevel> ORDER =
      Comparator.comparing(TcbLevel::sgxComponents)
          .thenComparingInt(TcbLevel::pceSvn)
          .thenComparing(TcbLevel::tdxComponents);

  /** Copies the list. */
  public TcbLevel {
    advisories = List.copyOf(advisories);
  }

  static TcbLevel read(JsonFields in, boolean tdx) {
    JsonFields tcb = in.object("tcb");
    if (!tdx && tcb.has("tdxtcbcomponents")) {
      throw tcb.malformed("tdxtcbcomponents", "none for SGX", "some");
    }
    return new TcbLevel(
        components(tcb, "sgxtcbcomponents"),
        tdx ? components(tcb, "tdxtcbcomponents") : Bytes.EMPTY,
        tcb.number("pcesvn", MAX_SVN),
        in.date("tcbDate"),
        Levels.status(in, TcbStatus::isPublished),
        Levels.advisories(in));
  }

  private static Bytes components(JsonFields tcb, String name) {
    List<Integer> svns = tcb.objects(name, COMPONENTS, COMPONENTS, TcbLevel::component);
    byte[] components = new byte[COMPONENTS];
    for (int i = 0; i < COMPONENTS; i++) {
      components[i] = svns.get(i).byteValue();
    }
    return Bytes.wrap(components);
  }

  private static int component(JsonFields in) {
    for (String name : List.of("category", "type")) {
      if (in.has(name)) {
        in.text(name);
      }
    }
    return in.number("svn", 255);
  }
}
