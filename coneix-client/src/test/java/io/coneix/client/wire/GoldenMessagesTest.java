package io.coneix.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.client.Receipt;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.log.Cosignature;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.testkit.Golden;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden files of the platform's messages. */
class GoldenMessagesTest {
  /** What is in a golden file, and how it is read and written again. */
  record Format(String name, Bytes encoded, UnaryOperator<Bytes> again) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final Bytes BODY = Bytes.utf8("sealed bytes");
  private static final Bytes EVIDENCE = Bytes.utf8("evidence");

  static Stream<Format> formats() {
    LogEntry entry = new LogEntry(hash("name"), hash("body"));
    TimedCheckpoint checkpoint =
        new TimedCheckpoint(
            7, hash("root"), List.of(new Cosignature(0x01020304, 1_791_000_000, sixtyFour())));
    return Stream.concat(logFormats(entry, checkpoint), runFormats());
  }

  private static Stream<Format> logFormats(LogEntry entry, TimedCheckpoint checkpoint) {
    AppendReply.Place place = new AppendReply.Place(5, List.of(hash("sibling"), hash("uncle")));
    return Stream.of(
        new Format(
            "append",
            new AppendRequest(List.of(entry)).encode(),
            b -> AppendRequest.decode(b).encode()),
        new Format(
            "append-answer",
            new AppendReply("a signed note\n", List.of(place)).encode(),
            b -> AppendReply.decode(b).encode()),
        new Format(
            "append-conflict",
            new NameConflict(List.of(0, 2)).encode(),
            b -> NameConflict.decode(b).encode()),
        new Format(
            "cosigned",
            new CosignedList(List.of(checkpoint)).encode(),
            b -> CosignedList.decode(b).encode()),
        new Format(
            "kept-receipt",
            new Receipt(5, checkpoint, sixtyFour()).encode(),
            b -> Receipt.decode(b).encode()));
  }

  private static Stream<Format> runFormats() {
    MailboxPage.Message message = new MailboxPage.Message(Addresses.message(BODY), BODY);
    return Stream.of(
        new Format(
            "mailbox-page",
            new MailboxPage(List.of(message)).encode(),
            b -> MailboxPage.decode(b).encode()),
        new Format(
            "drop-page",
            new DropPage(List.of(new DropPage.Drop(1, BODY), new DropPage.Drop(300, EVIDENCE)))
                .encode(),
            b -> DropPage.decode(b).encode()),
        new Format(
            "run-submission",
            new RunSubmission(Sha256.of(EVIDENCE), hash("requester"), hash("holder"), BODY)
                .encode(),
            b -> RunSubmission.decode(b).encode()),
        new Format(
            "run-status.rejected",
            new RunStatus(RunStatus.State.REJECTED, RunStatus.ENCLAVE_LOST).encode(),
            b -> RunStatus.decode(b).encode()),
        new Format(
            "run-status.done",
            new RunStatus(RunStatus.State.DONE, "").encode(),
            b -> RunStatus.decode(b).encode()),
        new Format(
            "lease", new Lease(Addresses.run(BODY), BODY).encode(), b -> Lease.decode(b).encode()),
        new Format(
            "rejection", new Rejection("bad-job").encode(), b -> Rejection.decode(b).encode()),
        item("run-accepted", Addresses.run(BODY)),
        item("evidence-hash", Sha256.of(EVIDENCE)),
        item("enclave-registration", EVIDENCE),
        item("statement-delivery", BODY),
        new Format(
            "enclaves",
            OneItem.encodeList(List.of(EVIDENCE, EVIDENCE)),
            b -> OneItem.encodeList(OneItem.decodeList("enclaves", b, 2, 100))));
  }

  private static Format item(String name, Bytes item) {
    return new Format(
        name, OneItem.encode(item), b -> OneItem.encode(OneItem.decode(name, b, 1, 100)));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void example_isTheGoldenFile(Format format) {
    Golden.check(format.name(), format.encoded().toArray());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void goldenFile_decodesAndEncodesToTheSameBytes(Format format) {
    Bytes golden = Bytes.wrap(Golden.read(format.name()));
    assertThat(format.again().apply(golden)).isEqualTo(golden);
  }

  private static Bytes hash(String text) {
    return Sha256.of(Bytes.utf8(text));
  }

  private static Bytes sixtyFour() {
    return Bytes.concat(hash("left"), hash("right"));
  }
}
