package io.coneix.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.client.wire.Addresses;
import io.coneix.client.wire.AppendReply;
import io.coneix.client.wire.MailboxPage;
import io.coneix.client.wire.MailboxPage.Message;
import io.coneix.client.wire.NameConflict;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.error.Fault;
import io.coneix.evidence.error.Refused;
import io.coneix.evidence.log.BadLogProof;
import io.coneix.evidence.log.Checkpoint;
import io.coneix.evidence.log.Cosigner;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.MerkleTree;
import io.coneix.evidence.log.NoteSigner;
import io.coneix.evidence.log.SignedHead;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlatformClientTest {
  private static final String ORIGIN = "log.test/1";
  private static final Retries FAST = new Retries(3, Duration.ofMillis(1), Duration.ofSeconds(5));

  private final NoteSigner log = new NoteSigner(ORIGIN, key(1));
  private final Cosigner time = new Cosigner(LogKeys.timeName(ORIGIN), key(2));
  private final LogKeys keys = LogKeys.timeByLog(log.verifierKey(), time.verifierKey());
  private final LogEntry entry = new LogEntry(hash("name"), hash("body"));
  private StubPlatform stub;
  private PlatformClient client;

  @BeforeEach
  void start() throws IOException {
    stub = new StubPlatform();
    client = new PlatformClient(stub.address(), keys, FAST);
  }

  @AfterEach
  void stop() {
    client.close();
    stub.close();
  }

  @Test
  void append_withGoodProof_givesItsReceipt() {
    MerkleTree tree = tree(3, 1);
    stub.then(200, reply(tree, 1, log, time));
    Receipt receipt = client.log().append(entry);
    assertThat(receipt.index()).isEqualTo(1);
    assertThat(receipt.checkpoint().root()).isEqualTo(tree.root());
    assertThat(receipt.checkpoint().cosignatures().get(0).timeSec()).isEqualTo(1_700_000_000);
    assertThat(Receipt.decode(receipt.encode())).isEqualTo(receipt);
    assertThat(receipt.head().toNote(keys).encode().size()).isPositive();
  }

  @Test
  void append_withProofOfAnotherPlace_isRefused() {
    MerkleTree tree = tree(3, 1);
    stub.then(200, reply(tree, 2, log, time));
    assertThatThrownBy(() -> client.log().append(entry)).isInstanceOf(BadLogProof.class);
  }

  @Test
  void append_signedByAnotherKey_isRefused() {
    NoteSigner other = new NoteSigner(ORIGIN, key(3));
    stub.then(200, reply(tree(3, 1), 1, other, time));
    assertThatThrownBy(() -> client.log().append(entry)).isInstanceOf(Refused.class);
  }

  @Test
  void append_withoutTime_isRefused() {
    Cosigner other = new Cosigner(LogKeys.timeName(ORIGIN), key(4));
    stub.then(200, reply(tree(3, 1), 1, log, other));
    assertThatThrownBy(() -> client.log().append(entry)).isInstanceOf(Refused.class);
  }

  @Test
  void append_answeredForFewerEntries_isABadAnswer() {
    stub.then(200, reply(tree(3, 1), 1, log, time));
    LogEntry second = new LogEntry(hash("second"), hash("body"));
    assertThatThrownBy(() -> client.log().append(List.of(entry, second)))
        .isInstanceOf(BadAnswer.class);
  }

  @Test
  void append_answeredWithRubbish_isABadAnswerAndNoBadInput() {
    for (Bytes body : List.of(Bytes.EMPTY, Bytes.utf8("<html>"), Bytes.of((byte) 0x82))) {
      stub.then(200, body);
      assertThatThrownBy(() -> client.log().append(entry)).isInstanceOf(BadAnswer.class);
    }
  }

  @Test
  void usedName_isRefusedWithItsPosition() {
    stub.then(409, new NameConflict(List.of(0)).encode());
    assertThatThrownBy(() -> client.log().append(entry))
        .isInstanceOf(NameTaken.class)
        .extracting(e -> ((NameTaken) e).positions())
        .isEqualTo(List.of(0));
  }

  @Test
  void passingFailure_isTriedAgain() {
    stub.then(503, Bytes.EMPTY).then(502, Bytes.EMPTY).then(200, reply(tree(3, 1), 1, log, time));
    assertThat(client.log().append(entry).index()).isEqualTo(1);
    assertThat(stub.requests()).isEqualTo(3);
  }

  @Test
  void lastingFailure_endsAfterTheTries() {
    stub.then(503, Bytes.EMPTY).then(503, Bytes.EMPTY).then(503, Bytes.EMPTY);
    assertThatThrownBy(() -> client.log().checkpoint()).isInstanceOf(PlatformFailed.class);
    assertThat(stub.requests()).isEqualTo(3);
  }

  @Test
  void faultOfThePlatform_isNotRepeated() {
    assertThatThrownBy(() -> client.log().checkpoint()).isInstanceOf(PlatformFailed.class);
    assertThat(stub.requests()).isEqualTo(1);
  }

  @Test
  void nobodyThere_isAFaultThatNamesTheRoute() {
    stub.close();
    assertThatThrownBy(() -> client.log().checkpoint())
        .isInstanceOf(PlatformUnreachable.class)
        .isInstanceOf(Fault.class)
        .hasMessageContaining("GET /log/checkpoint");
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void answerThatStopsInItsBody_isGivenUpInTime() throws IOException {
    Retries twoTries = new Retries(2, Duration.ofMillis(1), Duration.ofSeconds(1));
    try (StalledPlatform stalled = new StalledPlatform();
        PlatformClient waiting = new PlatformClient(stalled.address(), keys, twoTries)) {
      assertThatThrownBy(() -> waiting.log().checkpoint())
          .isInstanceOf(PlatformUnreachable.class)
          .hasMessageContaining("no answer in time");
      assertThat(stalled.requests()).isEqualTo(2);
    }
  }

  @Test
  void T45_refusal_repeatsThePlatformsWordsWithoutControlCharacters() {
    stub.then(
        413,
        Bytes.utf8(
            "{\"error\":\"too\\u001b[31mlarge\",\"where\":\"b\\u009b8mod\\u202ey\",\"x\":[1]}"));
    assertThatThrownBy(() -> client.objects().put(Bytes.utf8("x")))
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("too\uFFFD[31mlarge")
        .hasMessageContaining("b\uFFFD8mod\uFFFDy")
        .extracting(e -> ((RequestRefused) e).status())
        .isEqualTo(413);
  }

  @Test
  void redirect_isNotFollowed() {
    stub.then(302, Bytes.EMPTY);
    assertThatThrownBy(() -> client.log().checkpoint()).isInstanceOf(PlatformFailed.class);
  }

  @Test
  void objectOfAnotherHash_isABadAnswer() {
    stub.then(200, Bytes.utf8("other"));
    assertThatThrownBy(() -> client.objects().get(hash("object"))).isInstanceOf(BadAnswer.class);
  }

  @Test
  void nothingThere_isEmpty() {
    stub.then(404, Bytes.EMPTY).then(404, Bytes.EMPTY).then(404, Bytes.EMPTY);
    assertThat(client.objects().get(hash("x"))).isEmpty();
    assertThat(client.blobs().get(hash("x"))).isEmpty();
    client.blobs().delete(SecretBytes.of(new byte[32]));
  }

  @Test
  void T44_mailbox_isReadOnePageAtATime() {
    SecretBytes own = SecretBytes.of(new byte[32]);
    List<Message> sorted =
        Stream.of("a", "b")
            .map(Bytes::utf8)
            .map(body -> new Message(Addresses.message(body), body))
            .sorted(Comparator.comparing(Message::id))
            .toList();
    stub.then(200, new MailboxPage(sorted.subList(0, 1)).encode());
    stub.then(200, new MailboxPage(sorted.subList(1, 2)).encode());
    stub.then(200, new MailboxPage(List.of()).encode());
    List<Integer> requests = new ArrayList<>();
    client.mailboxes().read(own, message -> requests.add(stub.requests()));
    assertThat(requests).containsExactly(1, 2);
    stub.then(200, new MailboxPage(sorted.subList(1, 2)).encode());
    stub.then(200, new MailboxPage(sorted.subList(0, 1)).encode());
    assertThatThrownBy(() -> client.mailboxes().read(own)).isInstanceOf(BadAnswer.class);
  }

  @Test
  void keyDocument_writtenAndParsed_isTheSame() {
    assertThat(LogKeyDocument.parse(Bytes.utf8(LogKeyDocument.write(keys)))).isEqualTo(keys);
    assertThatThrownBy(() -> LogKeyDocument.parse(Bytes.utf8("{\"log_vkey\":3}")))
        .isInstanceOf(BadAnswer.class);
  }

  @Test
  void addressThatIsNoUrl_isUnusable() {
    for (String text : List.of("ftp://x", "localhost", "file:/etc/passwd")) {
      assertThatThrownBy(() -> new PlatformClient(URI.create(text), keys))
          .isInstanceOf(UnusablePlatformAddress.class);
    }
  }

  /** A tree of {@code size} leaves, of which {@code at} is our entry. */
  private MerkleTree tree(int size, int at) {
    MerkleTree tree = new MerkleTree();
    for (int i = 0; i < size; i++) {
      tree.append(i == at ? entry.encode() : Bytes.utf8("leaf " + i));
    }
    return tree;
  }

  private Bytes reply(MerkleTree tree, int index, NoteSigner signer, Cosigner cosigner) {
    Checkpoint checkpoint = new Checkpoint(ORIGIN, tree.size(), tree.root());
    LogKeys used = LogKeys.timeByLog(signer.verifierKey(), cosigner.verifierKey());
    String note =
        new SignedHead(
                tree.size(),
                tree.root(),
                signer.sign(checkpoint),
                List.of(cosigner.cosign(checkpoint, 1_700_000_000)))
            .toNote(used)
            .text();
    AppendReply.Place place =
        new AppendReply.Place(index, tree.inclusion(index, tree.size()).hashes());
    return new AppendReply(note, List.of(place)).encode();
  }

  private static Ed25519PrivateKey key(int number) {
    byte[] seed = new byte[32];
    seed[0] = (byte) number;
    return Ed25519PrivateKey.of(SecretBytes.wrap(seed));
  }

  private static Bytes hash(String text) {
    return Sha256.of(Bytes.utf8(text));
  }
}
