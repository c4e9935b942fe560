package io.coneix.attestation.collateral;

import io.coneix.attestation.json.JsonFields;
import io.coneix.evidence.bytes.Bytes;
import java.util.List;

/**
 * What a TDX module must look like (PCS API version 4, {@code tdxModule} and {@code
 * tdxModuleIdentities} of "TCB Info").
 *
 * @param id {@code TDX_} and the module's major version in two hexadecimal digits; empty for {@code
 *     tdxModule}, which is that of version 0
 * @param mrSigner 48 bytes
 * @param attributes 8 bytes
 * @param attributesMask 8 bytes
 * @param levels from the newest down; empty for {@code tdxModule}
 */
public record TdxModule(
    String id, Bytes mrSigner, Bytes attributes, Bytes attributesMask, List<IsvLevel> levels) {
  private static final int HASH = 48;
  private static final int ATTRIBUTES = 8;

  /** Copies the list. */
  public TdxModule {
    levels = List.copyOf(levels);
  }

  static TdxModule readModule(JsonFields in) {
    return read("", in, List.of());
  }

  static TdxModule readIdentity(JsonFields in) {
    String id = in.text("id");
    if (!id.matches("TDX_[0-9A-Fa-f]{2}")) {
      throw in.malformed("id", "TDX_ and two hexadecimal digits", "another text");
    }
    return read(id, in, IsvLevel.read(in));
  }

  private static TdxModule read(String id, JsonFields in, List<IsvLevel> levels) {
    return new TdxModule(
        id,
        in.hex("mrsigner", HASH),
        in.hex("attributes", ATTRIBUTES),
        in.hex("attributesMask", ATTRIBUTES),
        levels);
  }
}
