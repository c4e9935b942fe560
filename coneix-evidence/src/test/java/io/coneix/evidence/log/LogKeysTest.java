package io.coneix.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.MalformedCbor;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogKeysTest {
  private final LogFixture log = new LogFixture(3);

  @Test
  void keysInCbor_areReadBack() {
    for (LogKeys keys : List.of(log.timeByLog(), log.witnessed(1), log.witnessed(2))) {
      assertThat(LogKeys.of(keys.toCbor())).isEqualTo(keys);
    }
    assertThat(log.timeByLog().isTimeByLog()).isTrue();
    assertThat(log.witnessed(2).isTimeByLog()).isFalse();
  }

  @Test
  void moreCosignersThanNames_cannotBeAskedFor() {
    assertThatThrownBy(() -> log.witnessed(3)).isInstanceOf(MalformedVerifierKey.class);
    assertThatThrownBy(() -> log.witnessed(0)).isInstanceOf(MalformedVerifierKey.class);
    Cosigner second = new Cosigner("ada.example", LogFixture.key(8));
    List<VerifierKey> oneOwner = List.of(log.ada.verifierKey(), second.verifierKey());
    assertThatThrownBy(() -> new LogKeys(LogFixture.ORIGIN, log.signer.verifierKey(), oneOwner, 2))
        .isInstanceOf(MalformedVerifierKey.class);
  }

  @Test
  void T23_oneKeyUnderTwoNames_isRefused() {
    Cosigner alias = new Cosigner("eve.example", log.ada.key());
    assertThatThrownBy(() -> keys(log.ada.verifierKey(), alias.verifierKey()))
        .isInstanceOf(MalformedVerifierKey.class);
    Cosigner logItself = new Cosigner("eve.example", log.signer.key());
    assertThatThrownBy(() -> keys(log.ada.verifierKey(), logItself.verifierKey()))
        .isInstanceOf(MalformedVerifierKey.class);
  }

  private LogKeys keys(VerifierKey... cosigners) {
    return new LogKeys(LogFixture.ORIGIN, log.signer.verifierKey(), List.of(cosigners), 1);
  }

  @Test
  void keysOfTheWrongKindOrName_areRefused() {
    assertThatThrownBy(() -> keys(new NoteSigner("x", LogFixture.key(7)).verifierKey()))
        .isInstanceOf(MalformedVerifierKey.class);
    assertThatThrownBy(() -> LogKeys.timeByLog(log.signer.verifierKey(), log.ada.verifierKey()))
        .isInstanceOf(MalformedVerifierKey.class);
    assertThatThrownBy(
            () -> new LogKeys("other", log.signer.verifierKey(), List.of(log.ada.verifierKey()), 1))
        .isInstanceOf(MalformedVerifierKey.class);
  }

  @Test
  void T35_cosignatureOfACheckpoint_isNoSignatureOfTheLog() {
    Checkpoint checkpoint = log.checkpoint(3);
    Cosignature cosignature = log.time.cosign(checkpoint, 5);
    VerifierKey asLog =
        new VerifierKey(log.time.name(), VerifierKey.Kind.ED25519, log.time.key().publicKey());
    assertThat(asLog.key().verifies(Bytes.utf8(checkpoint.text()), cosignature.signature()))
        .isFalse();
    assertThat(cosignature.isBy(asLog, checkpoint)).isFalse();
    assertThat(cosignature.isBy(log.time.verifierKey(), checkpoint)).isTrue();
  }

  @Test
  void namesOfObjects_differByKind() {
    Bytes hash = LogFixture.hash("object");
    long names =
        List.of(EntryKind.values()).stream()
            .map(kind -> LogEntry.ofObject(kind, hash).name())
            .distinct()
            .count();
    assertThat(names).isEqualTo(EntryKind.values().length);
    assertThat(EntryKind.PLATFORM_LIST.text()).isEqualTo("platform-list");
  }

  @Test
  void entryOfAnotherLength_isRefused() {
    Bytes encoded = LogFixture.entry(1).encode();
    assertThat(LogEntry.decode(encoded)).isEqualTo(LogFixture.entry(1));
    assertThatThrownBy(() -> LogEntry.decode(encoded.slice(0, 63)))
        .isInstanceOf(MalformedCbor.class);
  }

  @Test
  void checkpointTexts_haveOneSpelling() {
    String good = log.checkpoint(3).text();
    assertThat(Checkpoint.parse(good)).isEqualTo(log.checkpoint(3));
    List<String> bad =
        List.of(
            good.replace("\n3\n", "\n03\n"),
            good.replace("\n3\n", "\n+3\n"),
            good.replace("\n3\n", "\n-3\n"),
            good.replace("\n3\n", "\n9223372036854775808\n"),
            good.replace("\n3\n", "\n4611686018427387905\n"),
            good.replace("\n3\n", "\n\u0663\n"),
            good.replace("=\n", "\n"),
            good + "extension\n",
            good.substring(0, good.length() - 1),
            "\n" + good,
            "");
    for (String text : bad) {
      assertThatThrownBy(() -> Checkpoint.parse(text)).as(text).isInstanceOf(MalformedNote.class);
    }
  }
}
