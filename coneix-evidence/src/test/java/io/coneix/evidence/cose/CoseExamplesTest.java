package io.coneix.evidence.cose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.coneix.evidence.Vectors;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.cbor.MalformedCbor;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.testkit.SharedData;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The examples of cose-wg/Examples, as far as they touch us.
 *
 * <p>None is of our profile, which wants the algorithm number of RFC 9864, a type, and an empty
 * unprotected header: so none may decode as an object of ours, good or bad. What is compared is the
 * Sig_structure and the signature over it, in the one example of COSE_Sign1 with Ed25519 (eddsa-01
 * and -02 are COSE_Sign, eddsa-sig-02 is Ed448, countersign1 puts a second signature beside it).
 */
class CoseExamplesTest {
  private static final int BLOCK = 512;

  private static Map<String, JsonNode> examples() {
    Map<String, JsonNode> examples = new LinkedHashMap<>();
    byte[] tar = SharedData.bytes("crypto/cose-wg-examples.tar.gz");
    int at = 0;
    while (at + BLOCK <= tar.length && tar[at] != 0) {
      String name = text(tar, at, 100);
      int size = Integer.parseInt(text(tar, at + 124, 12).strip(), 8);
      if (name.endsWith(".json")) {
        byte[] content = new byte[size];
        System.arraycopy(tar, at + BLOCK, content, 0, size);
        examples.put(name, Vectors.parse(content));
      }
      at += BLOCK + (size + BLOCK - 1) / BLOCK * BLOCK;
    }
    assertThat(examples).hasSizeGreaterThan(30);
    return examples;
  }

  private static String text(byte[] tar, int from, int size) {
    int end = from;
    while (end < from + size && tar[end] != 0) {
      end++;
    }
    return new String(tar, from, end - from, StandardCharsets.US_ASCII);
  }

  @Test
  void noExample_isAnObjectOfOurs() {
    examples()
        .forEach(
            (name, example) -> {
              Bytes output = Bytes.fromHex(example.get("output").get("cbor").asText());
              for (ObjectType type : ObjectType.values()) {
                assertThatThrownBy(() -> Sign1.decode(type, output))
                    .as(name)
                    .isInstanceOf(MalformedCbor.class);
              }
            });
  }

  @Test
  void sigStructure_ofEddsaSig01_isTheExamplesAndVerifies() {
    JsonNode example = examples().get("./eddsa-examples/eddsa-sig-01.json");
    Bytes output = Bytes.fromHex(example.get("output").get("cbor").asText());
    CborValue.Tagged tagged = (CborValue.Tagged) Cbor.decode("example", output);
    Fields fields = Fields.of("example", tagged.content());
    Bytes header = fields.bytes("protected header", 1, 100);
    fields.any("unprotected header");
    Bytes payload = fields.bytes("payload", 1, 100);
    Bytes signature = fields.bytes("signature", Ed25519PublicKey.SIGNATURE_SIZE);

    Bytes signed = Sign1.sigStructure(header, Bytes.EMPTY, payload);

    assertThat(signed)
        .isEqualTo(Bytes.fromHex(example.get("intermediates").get("ToBeSign_hex").asText()));
    JsonNode key = example.get("input").get("sign0").get("key");
    assertThat(Ed25519PublicKey.of(Bytes.fromHex(key.get("x_hex").asText())))
        .matches(k -> k.verifies(signed, signature));
  }
}
