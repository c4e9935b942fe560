package io.coneix.evidence.cbor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.coneix.evidence.Vectors;
import io.coneix.evidence.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** RFC 8949, appendix A: the diagnostic notation of each example that is in our profile. */
class CborDiagnosticTest {
  private static final int INSIDE_THE_PROFILE = 35;

  @Test
  void examplesOfAppendixA_areWrittenAsThere() {
    int checked = 0;
    for (JsonNode example : Vectors.json("crypto/cbor-appendix-a.json")) {
      Bytes encoded = Bytes.fromHex(example.get("hex").asText());
      CborValue value;
      try {
        value = Cbor.decode("example", encoded);
      } catch (MalformedCbor e) {
        continue;
      }
      assertThat(CborDiagnostic.of(value)).as(encoded.hex()).isEqualTo(expected(example));
      checked++;
    }
    assertThat(checked).isEqualTo(INSIDE_THE_PROFILE);
  }

  private static String expected(JsonNode example) {
    return example.has("diagnostic")
        ? example.get("diagnostic").asText()
        : spaced(example.get("decoded"));
  }

  /** JSON is the notation of what has a counterpart in it, with a blank after comma and colon. */
  private static String spaced(JsonNode node) {
    List<String> items = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(item -> items.add(spaced(item)));
      return "[" + String.join(", ", items) + "]";
    }
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        items.add("\"" + field.getKey() + "\": " + spaced(field.getValue()));
      }
      return "{" + String.join(", ", items) + "}";
    }
    return node.toString();
  }

  @Test
  void hiddenCharacters_areEscaped() {
    assertThat(CborDiagnostic.of(CborValue.of("a\u202Eb\nc\u2028\"\\")))
        .isEqualTo("\"a\\u202eb\\u000ac\\u2028\\\"\\\\\"");
  }

  @Test
  void taggedItem_showsItsTag() {
    assertThat(CborDiagnostic.of(new CborValue.Tagged(18, CborValue.array()))).isEqualTo("18([])");
    assertThat(CborDiagnostic.of(CborValue.nil())).isEqualTo("null");
  }
}
