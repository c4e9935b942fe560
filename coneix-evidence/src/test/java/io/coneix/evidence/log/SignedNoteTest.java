package io.coneix.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Failure;
import io.coneix.testkit.Seeds;
import io.coneix.testkit.SharedData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
  private static final NoteSigner SIGNER = new NoteSigner("log.example/a", LogFixture.key(1));

  private static SignedNote note(String text) {
    return new SignedNote(text, List.of(SIGNER.sign(text)));
  }

  @Test
  void publishedNotes_areJudgedAsPublished() throws IOException {
    JsonNode cases = new ObjectMapper().readTree(SharedData.bytes("tlog/signed-note-cases.json"));
    assertThat(cases.size()).isEqualTo(9);
    for (JsonNode each : cases) {
      assertThat(verdict(each)).as(each.get("case").asText()).isEqualTo(expected(each));
    }
  }

  private static String expected(JsonNode each) {
    StringBuilder text = new StringBuilder(each.get("expect").asText());
    if (each.has("verified")) {
      each.get("verified").forEach(name -> text.append(' ').append(name.asText()));
    }
    return text.toString();
  }

  private static String verdict(JsonNode each) {
    List<VerifierKey> keys = new ArrayList<>();
    each.get("keys").forEach(key -> keys.add(VerifierKey.parse(key.asText())));
    try {
      SignedNote note = SignedNote.parse(each.get("note").asText());
      assertThat(note.text()).isEqualTo(each.get("note").asText());
      List<VerifierKey> verified = note.verifiedBy(keys);
      StringBuilder text = new StringBuilder(verified.isEmpty() ? "unverified" : "ok");
      verified.forEach(key -> text.append(' ').append(key.name()));
      return text.toString();
    } catch (MalformedNote e) {
      return "malformed";
    }
  }

  @Test
  void signedText_verifiesUnderItsKeyOnly() {
    SignedNote note = SignedNote.decode(note("hello\n\nworld\n").encode());
    assertThat(note.unverifiedText()).isEqualTo("hello\n\nworld\n");
    assertThat(note.verifiedBy(List.of(SIGNER.verifierKey())))
        .containsExactly(SIGNER.verifierKey());
    NoteSigner other = new NoteSigner("log.example/a", LogFixture.key(2));
    assertThat(note.verifiedBy(List.of(other.verifierKey()))).isEmpty();
  }

  @Test
  void changedText_isRefusedUnderAKnownKey() {
    SignedNote note = note("hello\n");
    SignedNote changed = new SignedNote("hallo\n", note.signatures());
    assertThatThrownBy(() -> changed.verifiedBy(List.of(SIGNER.verifierKey())))
        .isInstanceOf(BadNoteSignature.class)
        .hasMessageContaining("log.example/a");
  }

  @Test
  void goodAndBadLineOfOneKey_areRefusedTogether() {
    NoteSignature good = SIGNER.sign("hello\n");
    NoteSignature bad = SIGNER.sign("other\n");
    SignedNote note = new SignedNote("hello\n", List.of(good, bad));
    assertThatThrownBy(() -> note.verifiedBy(List.of(SIGNER.verifierKey())))
        .isInstanceOf(BadNoteSignature.class);
  }

  @Test
  void sixteenSignatures_areAccepted() {
    List<NoteSignature> lines = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      lines.add(new NoteSigner("signer" + i, LogFixture.key(i)).sign("hello\n"));
    }
    SignedNote note = new SignedNote("hello\n", lines);
    assertThat(SignedNote.decode(note.encode())).isEqualTo(note);
  }

  @Test
  void otherSpellingsOfBase64_areRefused() {
    String text = note("hello\n").text();
    assertThat(text).endsWith("=\n");
    String unpadded = text.substring(0, text.length() - 2) + "\n";
    assertThatThrownBy(() -> SignedNote.parse(unpadded)).isInstanceOf(MalformedNote.class);
    char last = text.charAt(text.length() - 3);
    String trailingBits =
        text.substring(0, text.length() - 3)
            + (char) (last + 1)
            + text.substring(text.length() - 2);
    assertThatThrownBy(() -> SignedNote.parse(trailingBits)).isInstanceOf(MalformedNote.class);
  }

  @Test
  void namesWithSpacesOfAnyKind_areRefused() {
    for (String name : List.of("", "a b", "a+b", "a\u00a0b", "a\u0085b", "a\u2003b", "a\tb")) {
      assertThatThrownBy(() -> new NoteSigner(name, LogFixture.key(1)))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void T45_namesThatTerminalsActOn_areRefused() {
    for (String bad : List.of("\u009b8m", "\u007f", "\u202e", "\u200b", "\u2066", "\ufeff")) {
      String name = "evil" + bad + "log";
      assertThatThrownBy(() -> new NoteSigner(name, LogFixture.key(1)))
          .as(bad)
          .isInstanceOf(IllegalArgumentException.class);
      String good = new NoteSigner("evillog", LogFixture.key(1)).verifierKey().text();
      assertThatThrownBy(() -> VerifierKey.parse(good.replace("evillog", name)))
          .isInstanceOf(MalformedVerifierKey.class);
    }
    assertThat(new NoteSigner("log.exämple/日本", LogFixture.key(1)).verifierKey().name())
        .isEqualTo("log.exämple/日本");
  }

  @Test
  void T44_notesWithRandomDamage_areReadAlikeOrRefused() {
    SplittableRandom random = Seeds.random("SignedNoteTest", 11);
    byte[] good = note("log.example/a\n7\nroot\n").encode().toArray();
    for (int round = 0; round < 3_000; round++) {
      byte[] bad = good.clone();
      for (int i = random.nextInt(3); i >= 0; i--) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(SignedNote.decode(Bytes.of(bad)).encode()).isEqualTo(Bytes.of(bad));
      } catch (Failure e) {
        assertThat(e).isInstanceOf(MalformedNote.class);
      }
    }
  }

  @Test
  void T44_verifierKeysWithRandomDamage_areReadAlikeOrRefused() {
    SplittableRandom random = Seeds.random("SignedNoteTest", 12);
    String good = SIGNER.verifierKey().text();
    for (int round = 0; round < 3_000; round++) {
      StringBuilder bad = new StringBuilder(good);
      bad.setCharAt(random.nextInt(bad.length()), (char) random.nextInt(32, 127));
      try {
        assertThat(VerifierKey.parse(bad.toString()).text()).isEqualTo(bad.toString());
      } catch (Failure e) {
        assertThat(e).isInstanceOf(io.coneix.evidence.error.UnusableInput.class);
      }
    }
  }

  @Test
  void verifierKey_writesWhatItReads() {
    VerifierKey key = new Cosigner("w.example", LogFixture.key(5)).verifierKey();
    assertThat(VerifierKey.parse(key.text())).isEqualTo(key);
    assertThat(key.kind()).isEqualTo(VerifierKey.Kind.COSIGNATURE_V1);
  }
}
