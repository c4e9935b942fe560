package io.coneix.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.MalformedCbor;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.log.Cosignature;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
  /** A message's bytes with what reads and writes them again. */
  record Kind(String name, Bytes encoded, Function<Bytes, Bytes> recode) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Kind> kinds() {
    SplittableRandom random = Seeds.random("messages", 41);
    LogEntry entry = new LogEntry(hash(random), hash(random));
    AppendReply.Place place = new AppendReply.Place(5, List.of(hash(random), hash(random)));
    TimedCheckpoint checkpoint =
        new TimedCheckpoint(7, hash(random), List.of(new Cosignature(1, 2, bytes(random, 64))));
    Bytes body = bytes(random, 50);
    MailboxPage.Message message = new MailboxPage.Message(Addresses.message(body), body);
    RunSubmission run =
        new RunSubmission(hash(random), hash(random), hash(random), bytes(random, 99));
    return Stream.of(
        new Kind(
            "append",
            new AppendRequest(List.of(entry, entry)).encode(),
            b -> AppendRequest.decode(b).encode()),
        new Kind(
            "append answer",
            new AppendReply("note\n", List.of(place)).encode(),
            b -> AppendReply.decode(b).encode()),
        new Kind(
            "conflict",
            new NameConflict(List.of(0, 999)).encode(),
            b -> NameConflict.decode(b).encode()),
        new Kind(
            "cosigned",
            new CosignedList(List.of(checkpoint)).encode(),
            b -> CosignedList.decode(b).encode()),
        new Kind(
            "mailbox page",
            new MailboxPage(List.of(message)).encode(),
            b -> MailboxPage.decode(b).encode()),
        new Kind("run", run.encode(), b -> RunSubmission.decode(b).encode()),
        new Kind(
            "status",
            new RunStatus(RunStatus.State.REJECTED, "enclave-lost").encode(),
            b -> RunStatus.decode(b).encode()),
        new Kind("rejection", new Rejection("bad-job").encode(), b -> Rejection.decode(b).encode()),
        new Kind(
            "lease",
            new Lease(bytes(random, 16), bytes(random, 70)).encode(),
            b -> Lease.decode(b).encode()),
        new Kind(
            "item", OneItem.encode(body), b -> OneItem.encode(OneItem.decode("item", b, 1, 99))),
        new Kind(
            "list",
            OneItem.encodeList(List.of(body, body)),
            b -> OneItem.encodeList(OneItem.decodeList("list", b, 3, 99))));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void message_decodedAndEncoded_isTheSame(Kind kind) {
    assertThat(kind.recode().apply(kind.encoded())).isEqualTo(kind.encoded());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void message_cutAnywhereOrWithATail_isRefused(Kind kind) {
    for (int size = 0; size < kind.encoded().size(); size++) {
      Bytes cut = kind.encoded().slice(0, size);
      assertThatThrownBy(() -> kind.recode().apply(cut)).isInstanceOf(MalformedCbor.class);
    }
    Bytes longer = Bytes.concat(kind.encoded(), Bytes.of((byte) 0));
    assertThatThrownBy(() -> kind.recode().apply(longer)).isInstanceOf(MalformedCbor.class);
  }

  /** T44: whatever bytes come, either they are a message, exactly, or they are unusable input. */
  @ParameterizedTest
  @MethodSource("kinds")
  void T44_changedBytes_areRefusedOrRecodedExactly(Kind kind) {
    SplittableRandom random = Seeds.random("changed " + kind, 42);
    for (int i = 0; i < 3_000; i++) {
      byte[] changed = kind.encoded().toArray();
      for (int n = random.nextInt(1, 4); n > 0; n--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      Bytes input = Bytes.wrap(changed);
      try {
        assertThat(kind.recode().apply(input)).isEqualTo(input);
      } catch (UnusableInput expected) {
        assertThat(expected.found()).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void otherVersion_isRefused(Kind kind) {
    List<CborValue> items =
        new ArrayList<>(((CborValue.Array) Cbor.decode("message", kind.encoded())).items());
    items.set(0, CborValue.of(2));
    Bytes other = Cbor.encode(CborValue.array(items));
    assertThatThrownBy(() -> kind.recode().apply(other)).hasMessageContaining("version");
  }

  @Test
  void messageUnderAnotherId_isRefused() {
    MailboxPage.Message swapped =
        new MailboxPage.Message(Sha256.of(Bytes.utf8("other")), Bytes.utf8("body"));
    Bytes page = new MailboxPage(List.of(swapped)).encode();
    assertThatThrownBy(() -> MailboxPage.decode(page)).isInstanceOf(MalformedCbor.class);
  }

  @Test
  void codeThatCouldBeAText_isRefused() {
    for (String code : List.of("Home address", "é", "a_b", "x".repeat(65), "")) {
      assertThatThrownBy(() -> new Rejection(code)).isInstanceOf(IllegalArgumentException.class);
      Bytes sent = Cbor.encode(CborValue.array(CborValue.of(1), CborValue.of(code)));
      assertThatThrownBy(() -> Rejection.decode(sent)).isInstanceOf(MalformedCbor.class);
    }
  }

  @Test
  void emptyAndTooManyEntries_areRefused() {
    LogEntry entry = new LogEntry(Sha256.of(Bytes.EMPTY), Sha256.of(Bytes.EMPTY));
    for (int count : new int[] {0, Limits.APPEND_ENTRIES + 1}) {
      List<LogEntry> entries = java.util.Collections.nCopies(count, entry);
      assertThatThrownBy(() -> new AppendRequest(entries))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void largestAppend_fitsItsBound() {
    LogEntry entry = new LogEntry(Sha256.of(Bytes.EMPTY), Sha256.of(Bytes.EMPTY));
    AppendRequest all =
        new AppendRequest(java.util.Collections.nCopies(Limits.APPEND_ENTRIES, entry));
    assertThat(all.encode().size()).isLessThanOrEqualTo(Limits.APPEND_BODY);
  }

  @Test
  void addresses_areTheHashesThatTheFormatSays() {
    SecretBytes capability = SecretBytes.of(new byte[32]);
    Bytes zeros = Bytes.of(new byte[32]);
    assertThat(Addresses.blob(capability))
        .isEqualTo(Sha256.labelled("coneix/blob/address/1", zeros));
    assertThat(Addresses.mailbox(capability))
        .isEqualTo(Sha256.labelled("coneix/mailbox/address/1", zeros));
    assertThatThrownBy(() -> Addresses.blob(SecretBytes.of(new byte[31])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Bytes hash(SplittableRandom random) {
    return bytes(random, 32);
  }

  private static Bytes bytes(SplittableRandom random, int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return Bytes.wrap(bytes);
  }
}
