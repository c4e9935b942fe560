package io.coneix.contract.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.contract.acceptance.Letter;
import io.coneix.contract.acceptance.UnknownKind;
import io.coneix.contract.statement.SealedStatement;
import io.coneix.contract.statement.UnknownSuite;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.MalformedCbor;
import io.coneix.evidence.cbor.UnsupportedVersion;
import io.coneix.evidence.crypto.XWing;
import io.coneix.testkit.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrangersMailTest {
  private static final int KEM_X25519 = 0x20;
  private static final int KEM_X_WING = 0x647a;

  private final SeededRandom random = new SeededRandom(41);
  private final XWing.PrivateKey own = XWing.fromSeed(SecretBytes.of(new byte[32]));
  private final XWing.PublicKey other = XWing.fromSeed(SecretBytes.random(32, random)).publicKey();
  private final StrangersMail strangers = StrangersMail.ofHolder(own);

  private static Bytes array(CborValue... items) {
    return Cbor.encode(CborValue.array(items));
  }

  private static CborValue of(long value) {
    return CborValue.of(value);
  }

  private static Bytes newer(int size, int number) {
    return array(of(2), of(number), CborValue.of(Bytes.wrap(new byte[size])));
  }

  private static Bytes header(int version, int kem) {
    return array(of(version), of(kem), of(1), of(2));
  }

  private Bytes statement(XWing.PublicKey requester, XWing.PublicKey holder) {
    return SealedStatement.seal(Bytes.utf8("x"), 10, requester, holder, random).encode();
  }

  private Bytes statementUnder(Bytes header) {
    CborValue whole = Cbor.decode("statement", statement(other, other));
    List<CborValue> items = new ArrayList<>(((CborValue.Array) whole).items());
    items.set(1, CborValue.of(header));
    return Cbor.encode(CborValue.array(items));
  }

  private static Bytes letter(long kind) {
    return array(of(1), of(kind), CborValue.of(Bytes.utf8("sealed otherwise")));
  }

  private Bytes sealedTo(XWing.PublicKey key) {
    return Letter.seal(Letter.Kind.WITHDRAWAL, Bytes.utf8("x"), key, random).encode();
  }

  @Test
  void whatOpens_staysForItsReaderOnly() {
    assertThat(strangers.has(sealedTo(own.publicKey()))).isFalse();
    assertThat(strangers.has(sealedTo(other))).isTrue();
    assertThat(strangers.has(Bytes.utf8("rubbish"))).isTrue();
    Bytes holders = statement(other, own.publicKey());
    assertThat(strangers.has(holders)).isFalse();
    assertThat(StrangersMail.ofRequester(own).has(holders)).isTrue();
    assertThat(StrangersMail.ofRequester(own).has(statement(own.publicKey(), other))).isFalse();
  }

  @Test
  void T34_anotherSuite_isKeptForANewerProgram() {
    Bytes statement = statementUnder(header(1, KEM_X25519));
    assertThatThrownBy(() -> SealedStatement.decode(statement))
        .isInstanceOf(UnknownSuite.class)
        .hasMessageContaining("KEM 25722, KDF 1, AEAD 2")
        .hasMessageContaining("KEM 32, KDF 1, AEAD 2");
    Bytes second = statementUnder(header(2, KEM_X_WING));
    assertThatThrownBy(() -> SealedStatement.decode(second)).isInstanceOf(UnsupportedVersion.class);
    assertThat(List.of(statement, second)).noneMatch(strangers::has);
  }

  @Test
  void T34_headerThatIsNone_isNoNewerProgramsDoing() {
    Bytes longer = array(of(1), of(KEM_X_WING), of(1), of(2), of(3));
    for (Bytes header : List.of(Bytes.utf8("rubbish"), longer, header(1, 1 << 16))) {
      Bytes statement = statementUnder(header);
      assertThatThrownBy(() -> SealedStatement.decode(statement)).isInstanceOf(MalformedCbor.class);
      assertThat(strangers.has(statement)).isTrue();
    }
  }

  @Test
  void unknownKindOfLetter_isKeptForANewerProgram() {
    for (long kind : List.of(3L, Long.MAX_VALUE)) {
      assertThatThrownBy(() -> Letter.decode(letter(kind))).isInstanceOf(UnknownKind.class);
      assertThat(strangers.has(letter(kind))).isFalse();
    }
    assertThat(strangers.has(letter(-1))).isTrue();
  }

  @Test
  void T44_ofWhatNobodyKnows_soManyMessagesAreKept() {
    List<Bytes> flood = new ArrayList<>(List.of(letter(3), statementUnder(header(1, KEM_X25519))));
    for (int i = 0; i < 98; i++) {
      flood.add(newer(1, i));
    }
    assertThat(flood.stream().filter(m -> !strangers.has(m)))
        .isEqualTo(flood.subList(0, StrangersMail.KEPT_MESSAGES));
    assertThat(strangers.has(sealedTo(own.publicKey()))).isFalse();
  }

  @Test
  void T44_ofWhatNobodyKnows_soManyBytesAreKept() {
    int most = StrangersMail.KEPT_BYTES;
    assertThat(strangers.has(newer(most, 0))).isTrue();
    assertThat(strangers.has(newer(most / 2, 1))).isFalse();
    assertThat(strangers.has(newer(most / 2, 2))).isTrue();
    assertThat(strangers.has(newer(most / 4, 3))).isFalse();
  }
}
