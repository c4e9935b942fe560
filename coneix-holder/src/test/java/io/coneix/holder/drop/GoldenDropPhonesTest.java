package io.coneix.holder.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.MalformedCbor;
import io.coneix.evidence.slot.Slot;
import io.coneix.testkit.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldenDropPhonesTest {
  private static final DropPhones.Row ROW =
      new DropPhones.Row(
          3,
          List.of(
              new DropPhone(0, "my-phone", new Slot(1_990_208), 120, 96, 1),
              new DropPhone(2, "tablet", new Slot(1_990_300), 0, 0, 0)));

  @Test
  void example_isTheGoldenFile() {
    Golden.check("drop-phones", ROW.encode().toArray());
    assertThat(DropPhones.Row.decode(Bytes.wrap(Golden.read("drop-phones")))).isEqualTo(ROW);
  }

  @Test
  void damagedRow_isRefused() {
    Bytes row = ROW.encode();
    assertThatThrownBy(() -> DropPhones.Row.decode(row.slice(0, row.size() - 1)))
        .isInstanceOf(MalformedCbor.class);
  }
}
