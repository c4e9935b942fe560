package io.coneix.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.Tar;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Logs that other programs have written: their tiles, bundles, checkpoints and cosignatures. */
class RealLogsTest {
  private static final VerifierKey TESSERA =
      VerifierKey.parse(
          "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");
  private static final String TESSERA_LOG = "tlog/tessera-log-15-entries.tar.gz";
  private static final int TESSERA_SIZE = 15;
  private static final String MIRROR = "tlog/sunlight-mirror-log-300-leaves-cosigned.tar.gz";
  private static final int MIRROR_SIZE = 300;

  @Test
  void everyCheckpointOfTessera_verifiesAndHasTheRootOfItsTiles() {
    Map<String, byte[]> files = Tar.shared(TESSERA_LOG);
    for (int size = 0; size <= TESSERA_SIZE; size++) {
      SignedNote note = SignedNote.decode(file(files, "checkpoint." + size));
      assertThat(note.verifiedBy(List.of(TESSERA))).containsExactly(TESSERA);
      Checkpoint checkpoint = Checkpoint.parse(note.unverifiedText());
      assertThat(checkpoint.size()).isEqualTo(size);
      assertThat(checkpoint.text()).isEqualTo(note.unverifiedText());
      assertThat(TreeProofs.root(tiles(files, size), size)).isEqualTo(checkpoint.root());
    }
  }

  @Test
  void everyBundleOfTessera_hashesToItsTileAndIsWrittenTheSame() {
    Map<String, byte[]> files = Tar.shared(TESSERA_LOG);
    for (int size = 1; size <= TESSERA_SIZE; size++) {
      Bytes encoded = file(files, TileId.bundle(size - 1, size).path());
      EntryBundle bundle = EntryBundle.decode(encoded);
      assertThat(bundle.encode()).isEqualTo(encoded);
      TileId id = TileId.covering(0, size - 1, size);
      assertThat(Tile.of(id, bundle.entries().stream().map(MerkleHash::leaf).toList()))
          .isEqualTo(new Tile(id, file(files, id.path())));
    }
  }

  @Test
  void proofsFromTilesOfTessera_holdUnderItsRoots() {
    Map<String, byte[]> files = Tar.shared(TESSERA_LOG);
    for (int size = 1; size <= TESSERA_SIZE; size++) {
      HashSource source = tiles(files, size);
      Bytes root = root(files, size);
      for (int i = 0; i < size; i++) {
        TreeProofs.inclusion(source, i, size).verify(source.hash(0, i), root);
        TreeProofs.consistency(source, i + 1, size).verify(root(files, i + 1), root);
      }
    }
  }

  @Test
  void mirrorOfSunlight_hasTheCosignedRootAndTime() {
    Map<String, byte[]> files = Tar.shared(MIRROR);
    SignedNote note = SignedNote.decode(file(files, "checkpoint"));
    VerifierKey cosigner = mirrorKey(files);
    assertThat(note.verifiedBy(List.of(cosigner))).containsExactly(cosigner);
    Checkpoint checkpoint = Checkpoint.parse(note.unverifiedText());
    Cosignature cosignature = Cosignature.of(note.signatures().get(0));
    assertThat(cosignature.timeSec()).isEqualTo(1_767_139_200L);
    assertThat(cosignature.isBy(cosigner, checkpoint)).isTrue();
    assertThat(TreeProofs.root(tiles(files, MIRROR_SIZE), MIRROR_SIZE))
        .isEqualTo(checkpoint.root());
    assertThat(file(files, "tile/1/000.p/1")).isEqualTo(tiles(files, MIRROR_SIZE).hash(8, 0));
  }

  @Test
  void cosignatureOfTheMirror_doesNotHoldAtAnotherTimeOrForAnotherRoot() {
    Map<String, byte[]> files = Tar.shared(MIRROR);
    SignedNote note = SignedNote.decode(file(files, "checkpoint"));
    Checkpoint checkpoint = Checkpoint.parse(note.unverifiedText());
    Cosignature real = Cosignature.of(note.signatures().get(0));
    Cosignature later = new Cosignature(real.keyId(), real.timeSec() + 1, real.signature());
    assertThat(later.isBy(mirrorKey(files), checkpoint)).isFalse();
    Checkpoint smaller = new Checkpoint(checkpoint.origin(), 299, checkpoint.root());
    assertThat(real.isBy(mirrorKey(files), smaller)).isFalse();
  }

  @Test
  void checkpointOfAnotherLog_isRefused() {
    SignedNote note = SignedNote.decode(file(Tar.shared(TESSERA_LOG), "checkpoint.15"));
    LogKeys keys = new LogFixture(0).timeByLog();
    assertThatThrownBy(() -> SignedHead.open(note, keys)).isInstanceOf(WrongLog.class);
  }

  private static Bytes root(Map<String, byte[]> files, int size) {
    SignedNote note = SignedNote.decode(file(files, "checkpoint." + size));
    return Checkpoint.parse(note.unverifiedText()).root();
  }

  private static HashSource tiles(Map<String, byte[]> files, long size) {
    return new TileHashSource(size, id -> new Tile(id, file(files, id.path())));
  }

  private static Bytes file(Map<String, byte[]> files, String path) {
    return files.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("/" + path))
        .map(entry -> Bytes.of(entry.getValue()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no file " + path));
  }

  private static VerifierKey mirrorKey(Map<String, byte[]> files) {
    String json = new String(file(files, "cosigner.json").toArray(), StandardCharsets.UTF_8);
    Matcher key = Pattern.compile("\"(mirror[^\"]*\\+[^\"]*)\"").matcher(json);
    assertThat(key.find()).isTrue();
    return VerifierKey.parse(key.group(1));
  }
}
