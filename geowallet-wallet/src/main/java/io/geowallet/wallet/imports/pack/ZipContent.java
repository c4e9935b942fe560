package io.geowallet.wallet.imports.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The unpacked bytes of one entry, which is checked against its header. Not thread-safe. */
final class ZipContent extends InputStream {
  private static final long DESCRIPTOR = 0x0807_4b50L;
  private static final long LOW = 0xffff_ffffL;

  private final ZipBytes in;
  private final ZipHeader header;
  private final Measure measure;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] packed = new byte[ZipBytes.CHUNK];
  private int given;
  private long packedCount;
  private long count;
  private boolean done;

  ZipContent(ZipBytes in, ZipHeader header, Measure measure) {
    this.in = in;
    this.header = header;
    this.measure = measure;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (done || length == 0) {
      return done ? -1 : 0;
    }
    int n = header.deflated() ? inflate(buffer, offset, length) : stored(buffer, offset, length);
    if (n < 0) {
      finish();
      return -1;
    }
    crc.update(buffer, offset, n);
    count += n;
    measure.add(n);
    return n;
  }

  private int stored(byte[] buffer, int offset, int length) throws IOException {
    int wanted = (int) Math.min(Math.min(length, packed.length), header.packedSize() - count);
    if (wanted <= 0) {
      return -1;
    }
    int n = in.read(packed, wanted);
    if (n < 0) {
      throw in.cutOff();
    }
    System.arraycopy(packed, 0, buffer, offset, n);
    packedCount += n;
    return n;
  }

  private int inflate(byte[] buffer, int offset, int length) throws IOException {
    try {
      int n = inflater.inflate(buffer, offset, length);
      while (n == 0 && !inflater.finished()) {
        if (inflater.needsDictionary()) {
          throw in.broken("deflated bytes", "a dictionary that is not there");
        }
        given = in.read(packed, packed.length);
        if (given < 0) {
          throw in.cutOff();
        }
        inflater.setInput(packed, 0, given);
        n = inflater.inflate(buffer, offset, length);
      }
      return n == 0 ? -1 : n;
    } catch (DataFormatException e) {
      throw in.broken("deflated bytes", "damaged data");
    }
  }

  private void finish() throws IOException {
    done = true;
    if (header.deflated()) {
      int rest = inflater.getRemaining();
      in.unread(packed, given - rest, rest);
      packedCount = inflater.getBytesRead();
    }
    inflater.end();
    long sum = crc.getValue();
    if (header.described()) {
      descriptor(sum);
    } else if (header.crc() != sum
        || header.size() != count
        || header.packedSize() != packedCount) {
      throw contradicted();
    }
  }

  /** Checksum and sizes after the bytes, with 4 or 8 bytes for a size, with or without a mark. */
  private void descriptor(long sum) throws IOException {
    long first = in.u32();
    long stored = first == DESCRIPTOR && sum != DESCRIPTOR ? in.u32() : first;
    long storedPacked = in.u32();
    long second = in.u32();
    long storedSize = second;
    if (second != (count & LOW) || (packedCount > LOW && second == 0)) {
      storedPacked |= second << 32;
      storedSize = in.u64();
    }
    boolean wide = storedSize == count && storedPacked == packedCount;
    boolean narrow = storedSize == (count & LOW) && storedPacked == (packedCount & LOW);
    if (stored != sum || !(wide || narrow)) {
      throw contradicted();
    }
  }

  private BrokenArchive contradicted() {
    return in.broken("the checksum and sizes of the entry", "others");
  }

  /** Reads the rest, so that what comes next can be read. */
  void drain() throws IOException {
    byte[] buffer = new byte[ZipBytes.CHUNK];
    while (read(buffer, 0, buffer.length) >= 0) {
      // Only its length and checksum matter.
    }
  }

  /** The checksum of what was read. */
  long crcValue() {
    return crc.getValue();
  }

  long unpackedSize() {
    return count;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
