package io.coneix.evidence.cbor;

import io.coneix.evidence.bytes.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes items in their shortest form (RFC 8949, sections 3 and 4.2.1). Not thread-safe. */
final class CborWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Bytes toBytes() {
    return Bytes.wrap(out.toByteArray());
  }

  void write(CborValue value) {
    if (value instanceof CborValue.Int item) {
      writeInt(item.value());
    } else if (value instanceof CborValue.ByteString item) {
      head(Major.BYTES, item.value().size());
      out.writeBytes(item.value().unsafeArray());
    } else if (value instanceof CborValue.Text item) {
      byte[] utf8 = item.value().getBytes(StandardCharsets.UTF_8);
      head(Major.TEXT, utf8.length);
      out.writeBytes(utf8);
    } else if (value instanceof CborValue.Array item) {
      head(Major.ARRAY, item.items().size());
      item.items().forEach(this::write);
    } else if (value instanceof CborValue.MapItem item) {
      writeMap(item);
    } else if (value instanceof CborValue.Tagged item) {
      head(Major.TAG, item.tag());
      write(item.content());
    } else if (value instanceof CborValue.Bool item) {
      out.write(item.value() ? Major.TRUE : Major.FALSE);
    } else {
      out.write(Major.NULL);
    }
  }

  private void writeInt(long value) {
    if (value >= 0) {
      head(Major.UNSIGNED, value);
    } else {
      // RFC 8949, 3.1: a negative integer is encoded as -1 - n, which is ~n in two's complement.
      head(Major.NEGATIVE, ~value);
    }
  }

  private void writeMap(CborValue.MapItem map) {
    head(Major.MAP, map.entries().size());
    for (Map.Entry<CborValue, CborValue> entry : map.entries().entrySet()) {
      write(entry.getKey());
      write(entry.getValue());
    }
  }

  private void head(int major, long argument) {
    if (argument < 24) {
      out.write(major | (int) argument);
    } else if (argument <= 0xff) {
      out.write(major | 24);
      tail(argument, 1);
    } else if (argument <= 0xffff) {
      out.write(major | 25);
      tail(argument, 2);
    } else if (argument <= 0xffff_ffffL) {
      out.write(major | 26);
      tail(argument, 4);
    } else {
      out.write(major | 27);
      tail(argument, 8);
    }
  }

  private void tail(long argument, int size) {
    for (int shift = (size - 1) * 8; shift >= 0; shift -= 8) {
      out.write((int) (argument >>> shift));
    }
  }
}
