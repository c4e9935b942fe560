package io.coneix.evidence.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.Examples;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Padding;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.crypto.OneTimeAead;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.SlotTree;
import io.coneix.evidence.slot.Slot;
import io.coneix.testkit.SeededRandom;
import io.coneix.testkit.Seeds;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Sealing and opening: what opens, and every single reason for which a record counts as withheld.
 */
class RecordTest {
  private static final SecretBytes SLOT_KEY = Examples.slotKey(Category.POSITION);
  private static final Slot SLOT = Examples.SLOT;
  private static final Bytes PAYLOAD = Bytes.utf8("fixes");

  private static RecordSealer.Sealed seal(Bytes payload, long seed) {
    return RecordSealer.seal(SLOT_KEY, Category.POSITION, SLOT, payload, new SeededRandom(seed));
  }

  private static Optional<Bytes> open(RecordRef ref, Bytes record) {
    return RecordOpener.open(SLOT_KEY, SLOT, ref, record);
  }

  @Test
  void sealedRecord_opensAgain() {
    SplittableRandom random = Seeds.random("RecordTest", 1);
    for (int i = 0; i < 300; i++) {
      byte[] payload = new byte[random.nextInt(random.nextInt(2, 5000))];
      random.nextBytes(payload);
      RecordSealer.Sealed sealed = seal(Bytes.wrap(payload), i);
      Bytes encoded = sealed.record().encode();
      assertThat(open(sealed.ref(), encoded)).contains(Bytes.wrap(payload));
      assertThat(SealedRecord.decode(encoded)).isEqualTo(sealed.record());
      assertThat(sealed.ref().recordHash()).isEqualTo(Sha256.of(encoded));
    }
  }

  @Test
  void ciphertext_showsThePaddedSizeOnly() {
    for (int size = 1000; size < 1023; size++) {
      assertThat(seal(Bytes.wrap(new byte[size]), 1).record().ciphertext().size())
          .isEqualTo(1024 + OneTimeAead.TAG_SIZE);
    }
  }

  @Test
  void samePayloadTwice_hasNothingInCommon() {
    RecordSealer.Sealed first = seal(PAYLOAD, 1);
    RecordSealer.Sealed second = seal(PAYLOAD, 2);
    assertThat(first.record().ciphertext()).isNotEqualTo(second.record().ciphertext());
    assertThat(first.ref().commitment()).isNotEqualTo(second.ref().commitment());
  }

  @Test
  void otherHash_isWithheld() {
    RecordSealer.Sealed sealed = seal(PAYLOAD, 1);
    RecordRef other =
        new RecordRef(Category.POSITION, Examples.rising(32), sealed.ref().commitment());
    assertThat(open(other, sealed.record().encode())).isEmpty();
    assertThat(open(sealed.ref(), seal(PAYLOAD, 2).record().encode())).isEmpty();
  }

  @Test
  void otherCategoryOrSlot_isWithheld() {
    RecordSealer.Sealed sealed = seal(PAYLOAD, 1);
    RecordRef ref = sealed.ref();
    Bytes record = sealed.record().encode();
    RecordRef asNote = new RecordRef(Category.NOTE, ref.recordHash(), ref.commitment());
    assertThat(open(asNote, record)).isEmpty();
    Slot next = new Slot(SLOT.number() + 1);
    assertThat(RecordOpener.open(SLOT_KEY, next, ref, record)).isEmpty();
  }

  @Test
  void otherKey_isWithheld() {
    RecordSealer.Sealed sealed = seal(PAYLOAD, 1);
    SecretBytes other =
        SlotTree.of(Examples.ROOT, Category.POSITION).key(new Slot(SLOT.number() + 1));
    assertThat(RecordOpener.open(other, SLOT, sealed.ref(), sealed.record().encode())).isEmpty();
  }

  @Test
  void otherCommitment_isWithheld() {
    RecordSealer.Sealed sealed = seal(PAYLOAD, 1);
    RecordRef other =
        new RecordRef(Category.POSITION, sealed.ref().recordHash(), Examples.rising(32));
    assertThat(open(other, sealed.record().encode())).isEmpty();
  }

  @Test
  void changedCiphertextUnderItsOwnHash_isWithheld() {
    RecordSealer.Sealed sealed = seal(PAYLOAD, 1);
    byte[] changed = sealed.record().ciphertext().toArray();
    changed[0] ^= 1;
    SealedRecord record = new SealedRecord(sealed.record().header(), Bytes.wrap(changed));
    RecordRef ref = new RecordRef(Category.POSITION, record.hash(), sealed.ref().commitment());
    assertThat(open(ref, record.encode())).isEmpty();
  }

  @Test
  void badPaddingUnderAGoodTag_isWithheld() {
    RecordHeader header = seal(PAYLOAD, 1).record().header();
    SecretBytes key = header.key(SLOT_KEY);
    for (String padded : new String[] {"", "00", "0102", "0180000000"}) {
      Bytes ciphertext = OneTimeAead.seal(key, Bytes.fromHex(padded), header.encode());
      SealedRecord record = new SealedRecord(header, ciphertext);
      RecordRef ref = new RecordRef(Category.POSITION, record.hash(), header.commitment(key));
      assertThat(open(ref, record.encode())).as(padded).isEmpty();
    }
    Bytes good = OneTimeAead.seal(key, Padding.pad(PAYLOAD), header.encode());
    SealedRecord record = new SealedRecord(header, good);
    RecordRef ref = new RecordRef(Category.POSITION, record.hash(), header.commitment(key));
    assertThat(open(ref, record.encode())).contains(PAYLOAD);
  }

  @Test
  void T44_committedGarbage_isWithheld() {
    SplittableRandom random = Seeds.random("RecordTest garbage", 2);
    Bytes honest = seal(PAYLOAD, 1).record().encode();
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = honest.toArray();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Bytes garbage = Bytes.wrap(bytes).slice(0, random.nextInt(bytes.length + 1));
      RecordRef ref =
          new RecordRef(Category.POSITION, Sha256.of(garbage), seal(PAYLOAD, 1).ref().commitment());
      assertThat(open(ref, garbage)).isEmpty();
    }
  }

  @Test
  void payloadThatIsTooLong_isRefusedBySize() {
    Bytes most = Bytes.wrap(new byte[RecordSealer.MAX_PAYLOAD]);
    RecordSealer.Sealed sealed = seal(most, 1);
    assertThat(open(sealed.ref(), sealed.record().encode())).contains(most);
    Bytes more = Bytes.wrap(new byte[RecordSealer.MAX_PAYLOAD + 1]);
    assertThatThrownBy(() -> seal(more, 1))
        .isInstanceOf(RecordTooLarge.class)
        .hasMessageContaining("position")
        .hasMessageContaining("900001 bytes");
  }

  @Test
  void wrongSizes_cannotBeConstructed() {
    RecordHeader header = seal(PAYLOAD, 1).record().header();
    assertThatThrownBy(() -> new SealedRecord(header, Examples.rising(15)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RecordHeader(Category.NOTE, SLOT, Examples.rising(31)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RecordRef(Category.NOTE, Examples.rising(32), Examples.rising(31)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
