package io.coneix.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Failure;
import io.coneix.testkit.Tar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The published proofs of transparency-dev/merkle, good and bad ones. */
class RfcProofsTest {
  private static final String ARCHIVE = "tlog/merkle-inclusion-consistency-proofs.tar.gz";

  @Test
  void publishedInclusionProofs_areJudgedAsPublished() throws IOException {
    int[] verdicts = new int[2];
    for (Map.Entry<String, byte[]> file : files("inclusion/").entrySet()) {
      JsonNode proof = new ObjectMapper().readTree(file.getValue());
      boolean holds = holds(() -> inclusion(proof));
      assertThat(holds).as(file.getKey()).isEqualTo(!proof.get("wantErr").asBoolean());
      verdicts[holds ? 1 : 0]++;
    }
    assertThat(verdicts[0] + verdicts[1]).isEqualTo(98);
    assertThat(verdicts[1]).isPositive();
  }

  @Test
  void publishedConsistencyProofs_areJudgedAsPublished() throws IOException {
    int[] verdicts = new int[2];
    for (Map.Entry<String, byte[]> file : files("consistency/").entrySet()) {
      JsonNode proof = new ObjectMapper().readTree(file.getValue());
      boolean holds = holds(() -> consistency(proof));
      assertThat(holds).as(file.getKey()).isEqualTo(!proof.get("wantErr").asBoolean());
      verdicts[holds ? 1 : 0]++;
    }
    assertThat(verdicts[0] + verdicts[1]).isEqualTo(98);
    assertThat(verdicts[1]).isPositive();
  }

  private static Map<String, byte[]> files(String kind) {
    Map<String, byte[]> files = Tar.shared(ARCHIVE);
    files.keySet().removeIf(name -> !name.contains(kind));
    return files;
  }

  private static boolean holds(Runnable check) {
    try {
      check.run();
      return true;
    } catch (Failure e) {
      return false;
    }
  }

  private static void inclusion(JsonNode proof) {
    long index = proof.get("leafIdx").asLong();
    long size = proof.get("treeSize").asLong();
    new InclusionProof(index, size, hashes(proof))
        .verify(base64(proof.get("leafHash")), base64(proof.get("root")));
  }

  private static void consistency(JsonNode proof) {
    long oldSize = proof.get("size1").asLong();
    long newSize = proof.get("size2").asLong();
    new ConsistencyProof(oldSize, newSize, hashes(proof))
        .verify(base64(proof.get("root1")), base64(proof.get("root2")));
  }

  private static List<Bytes> hashes(JsonNode proof) {
    List<Bytes> hashes = new ArrayList<>();
    proof.get("proof").forEach(hash -> hashes.add(base64(hash)));
    return hashes;
  }

  private static Bytes base64(JsonNode text) {
    return Bytes.fromBase64(text.asText());
  }
}
