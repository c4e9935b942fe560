package io.coneix.evidence.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.Bytes;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FieldsTest {
  private enum Colour {
    RED,
    BLUE
  }

  private static Fields of(CborValue... items) {
    return Fields.of("thing", CborValue.array(items));
  }

  private static void assertMalformed(ThrowingCallable call, String where) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(MalformedCbor.class, e -> assertThat(e.where()).isEqualTo(where));
  }

  @Test
  void fields_areReadInOrder() {
    Fields fields =
        of(
            CborValue.of(1),
            CborValue.of(7),
            CborValue.of(Bytes.utf8("ab")),
            CborValue.of("text"),
            CborValue.of(true),
            CborValue.of(1),
            CborValue.nil(),
            CborValue.array(CborValue.of(5), CborValue.of(6)),
            CborValue.array(CborValue.of(9)));
    fields.version(1);
    assertThat(fields.int32("number", 0, 10)).isEqualTo(7);
    assertThat(fields.bytes("bytes", 2)).isEqualTo(Bytes.utf8("ab"));
    assertThat(fields.text("text", 1, 4)).isEqualTo("text");
    assertThat(fields.bool("flag")).isTrue();
    assertThat(fields.ordinal("colour", Colour.values())).isEqualTo(Colour.BLUE);
    assertThat(fields.isNull()).isTrue();
    assertThat(fields.list("list", 0, 2, item -> item))
        .isEqualTo(List.of(CborValue.of(5), CborValue.of(6)));
    assertThat(fields.left()).isEqualTo(1);
    Fields nested = fields.nested("inner");
    assertThat(nested.integer("n", 9, 9)).isEqualTo(9);
    nested.end();
    fields.end();
  }

  @Test
  void notAnArray_isRefused() {
    assertMalformed(() -> Fields.of("thing", CborValue.of(1)), "thing");
  }

  @Test
  void otherVersion_isNamed() {
    assertThatThrownBy(() -> of(CborValue.of(2)).version(1))
        .isInstanceOf(UnsupportedVersion.class)
        .hasMessageContaining("expected version 1, found version 2");
  }

  @Test
  void valueOutOfBounds_isRefused() {
    assertMalformed(() -> of(CborValue.of(11)).integer("n", 0, 10), "thing, n");
    assertMalformed(() -> of(CborValue.of(-1)).integer("n", 0, 10), "thing, n");
    assertMalformed(() -> of(CborValue.of(2)).ordinal("colour", Colour.values()), "thing, colour");
    assertMalformed(() -> of(CborValue.of(Bytes.utf8("abc"))).bytes("b", 2), "thing, b");
    assertMalformed(() -> of(CborValue.of(Bytes.EMPTY)).bytes("b", 1, 2), "thing, b");
    assertMalformed(() -> of(CborValue.of("abc")).text("t", 0, 2), "thing, t");
    assertMalformed(() -> of(CborValue.array(CborValue.nil())).list("l", 2, 3, i -> i), "thing, l");
  }

  @Test
  void otherType_isRefused() {
    CborValue text = CborValue.of("x");
    assertMalformed(() -> of(text).integer("f", 0, 1), "thing, f");
    assertMalformed(() -> of(text).bytes("f", 1), "thing, f");
    assertMalformed(() -> of(text).bool("f"), "thing, f");
    assertMalformed(() -> of(text).nested("f"), "thing, f");
    assertMalformed(() -> of(text).list("f", 0, 1, i -> i), "thing, f");
    assertMalformed(() -> of(CborValue.of(1)).text("f", 0, 1), "thing, f");
    assertThat(of(text).isNull()).isFalse();
  }

  @Test
  void missingAndLeftOverFields_areRefused() {
    assertMalformed(() -> of().any("first"), "thing, first");
    assertMalformed(() -> of(CborValue.of(1)).end(), "thing");
    assertThat(of().isNull()).isFalse();
  }

  @Test
  void message_neverHoldsTheContent() {
    CborValue secret = CborValue.of("a secret place");
    assertThatThrownBy(() -> of(secret).integer("n", 0, 1))
        .hasMessageContaining("a text of 14 characters")
        .hasMessageNotContaining("secret");
  }
}
