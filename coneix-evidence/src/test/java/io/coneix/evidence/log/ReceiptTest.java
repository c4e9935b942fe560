package io.coneix.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Failure;
import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReceiptTest {
  private static final int SIZE = 13;
  private static final long TIME_SEC = 1_800_000_000L;

  private final LogFixture log = new LogFixture(SIZE);
  private final LogKeys keys = log.timeByLog();

  private Receipt receipt(int index) {
    return Receipt.of(log.tree.inclusion(index, SIZE), log.head(SIZE, TIME_SEC).toNote(keys));
  }

  @Test
  void receiptOfEachEntry_verifiesAndIsWrittenAsRead() {
    for (int i = 0; i < SIZE; i++) {
      Receipt read = Receipt.decode(receipt(i).encode());
      assertThat(read).isEqualTo(receipt(i));
      SignedHead head = read.verify(log.entries.get(i), keys);
      assertThat(head).isEqualTo(log.head(SIZE, TIME_SEC));
    }
  }

  @Test
  void textOfAReceipt_hasTheLinesOfTheDocument() {
    List<String> lines = lines(receipt(3));
    assertThat(lines.get(0)).isEqualTo("c2sp.org/tlog-proof@v1");
    assertThat(lines.get(1)).isEqualTo("index 3");
    assertThat(lines.subList(2, 6))
        .containsExactlyElementsOf(
            log.tree.inclusion(3, SIZE).hashes().stream().map(Bytes::base64).toList());
    assertThat(lines.subList(6, 10))
        .containsExactly("", LogFixture.ORIGIN, "13", log.tree.root().base64());
    assertThat(lines.get(11)).startsWith("\u2014 " + LogFixture.ORIGIN + " ");
    assertThat(lines.get(12)).startsWith("\u2014 " + LogFixture.ORIGIN + "/time ");
  }

  private static List<String> lines(Receipt receipt) {
    return new String(receipt.encode().toArray(), java.nio.charset.StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  @Test
  void extraData_isKept() {
    Receipt with = new Receipt(Bytes.utf8("extra"), 3, receipt(3).hashes(), receipt(3).note());
    assertThat(Receipt.decode(with.encode())).isEqualTo(with);
    String empty = text(with).replace(Bytes.utf8("extra").base64(), "");
    assertThatThrownBy(() -> Receipt.decode(Bytes.utf8(empty))).isInstanceOf(MalformedNote.class);
  }

  private static String text(Receipt receipt) {
    return String.join("\n", lines(receipt)) + "\n";
  }

  @Test
  void anotherEntryOrPlace_isRefused() {
    assertThatThrownBy(() -> receipt(3).verify(log.entries.get(4), keys))
        .isInstanceOf(BadLogProof.class);
    Receipt moved = new Receipt(Bytes.EMPTY, 2, receipt(3).hashes(), receipt(3).note());
    assertThatThrownBy(() -> moved.verify(log.entries.get(3), keys))
        .isInstanceOf(BadLogProof.class);
    Receipt outside = new Receipt(Bytes.EMPTY, 13, receipt(3).hashes(), receipt(3).note());
    assertThatThrownBy(() -> outside.verify(log.entries.get(3), keys))
        .isInstanceOf(MalformedLogProof.class);
  }

  @Test
  void checkpointWithoutTheLogsSignature_isRefused() {
    SignedNote whole = receipt(3).note();
    SignedNote timeOnly = new SignedNote(whole.unverifiedText(), whole.signatures().subList(1, 2));
    assertThatThrownBy(() -> SignedHead.open(timeOnly, keys))
        .isInstanceOf(MissingLogSignature.class);
    assertThatThrownBy(() -> SignedHead.unverified(timeOnly, keys))
        .isInstanceOf(MissingLogSignature.class);
  }

  @Test
  void unverifiedHead_isThatOfTheNoteWhetherItsSignaturesHoldOrNot() {
    SignedNote note = receipt(3).note();
    assertThat(SignedHead.unverified(note, keys)).isEqualTo(SignedHead.open(note, keys));
    String other = note.unverifiedText().replace("\n" + SIZE + "\n", "\n" + (SIZE + 1) + "\n");
    SignedNote changed = new SignedNote(other, note.signatures());
    assertThat(SignedHead.unverified(changed, keys).size()).isEqualTo(SIZE + 1);
    assertThatThrownBy(() -> SignedHead.open(changed, keys)).isInstanceOf(BadNoteSignature.class);
  }

  @Test
  void checkpointWithTooFewCosigners_isRefused() {
    Checkpoint checkpoint = log.checkpoint(SIZE);
    SignedHead one = log.head(SIZE, log.ada.cosign(checkpoint, TIME_SEC));
    SignedNote note = one.toNote(log.witnessed(1));
    assertThat(SignedHead.open(note, log.witnessed(1))).isEqualTo(one);
    assertThatThrownBy(() -> SignedHead.open(note, log.witnessed(2)))
        .isInstanceOf(TooFewCosignatures.class)
        .hasMessageContaining("2 cosigners");
    assertThatThrownBy(() -> SignedHead.open(note, keys)).isInstanceOf(TooFewCosignatures.class);
  }

  @Test
  void linesOfUnknownKeys_areIgnored() {
    SignedNote note = receipt(3).note();
    List<NoteSignature> lines = new ArrayList<>(note.signatures());
    lines.add(0, new NoteSigner("stranger.example", LogFixture.key(9)).sign("other\n"));
    SignedNote more = new SignedNote(note.unverifiedText(), lines);
    assertThat(SignedHead.open(more, keys)).isEqualTo(log.head(SIZE, TIME_SEC));
  }

  @Test
  void T44_receiptsWithRandomDamage_areRefusedOrWrittenAsRead() {
    SplittableRandom random = Seeds.random("ReceiptTest", 41);
    byte[] good = receipt(3).encode().toArray();
    for (int round = 0; round < 2_000; round++) {
      byte[] bad = good.clone();
      bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        Receipt read = Receipt.decode(Bytes.of(bad));
        assertThat(read.encode()).isEqualTo(Bytes.of(bad));
        read.verify(log.entries.get(3), keys);
        throw new AssertionError("damaged receipt was accepted: " + text(read));
      } catch (Failure e) {
        assertThat(e.what()).isNotEmpty();
      }
    }
  }
}
