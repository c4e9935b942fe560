package io.geowallet.wallet.live.tls;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The addresses that no certificate of a public authority can be for: those of this machine, of
 * local networks (RFC 1918, RFC 4193), of links (RFC 3927, RFC 4291) and of carriers' and private
 * tunnels' networks (RFC 6598). Stateless.
 */
public final class PrivateNetworks {
  private static final List<Network> ALL =
      List.of(
          Network.of(8, 127),
          Network.of(8, 10),
          Network.of(12, 172, 16),
          Network.of(16, 192, 168),
          Network.of(16, 169, 254),
          Network.of(10, 100, 64),
          Network.wide(7, 0xfc),
          Network.wide(10, 0xfe, 0x80),
          new Network(withLast(new byte[16]), 128));

  private PrivateNetworks() {}

  private record Network(byte[] base, int bits) {
    static Network of(int bits, int... first) {
      return new Network(bytes(4, first), bits);
    }

    static Network wide(int bits, int... first) {
      return new Network(bytes(16, first), bits);
    }

    private static byte[] bytes(int size, int... first) {
      byte[] base = new byte[size];
      for (int i = 0; i < first.length; i++) {
        base[i] = (byte) first[i];
      }
      return base;
    }

    byte[] mask() {
      byte[] mask = new byte[base.length];
      for (int i = 0; i < bits; i++) {
        mask[i / 8] |= (byte) (0x80 >> (i % 8));
      }
      return mask;
    }

    boolean holds(byte[] address) {
      byte[] mask = mask();
      byte[] masked = address.clone();
      for (int i = 0; i < masked.length && i < mask.length; i++) {
        masked[i] &= mask[i];
      }
      return address.length == base.length && Arrays.equals(masked, base);
    }
  }

  private static byte[] withLast(byte[] loopback) {
    loopback[loopback.length - 1] = 1;
    return loopback;
  }

  /** True where an address lies in one of them. */
  public static boolean holds(InetAddress address) {
    return ALL.stream().anyMatch(n -> n.holds(address.getAddress()));
  }

  /** Base and mask of each, one behind the other, as name constraints have them (RFC 5280). */
  static List<byte[]> basesWithMasks() {
    List<byte[]> all = new ArrayList<>();
    for (Network network : ALL) {
      byte[] both = Arrays.copyOf(network.base(), network.base().length * 2);
      System.arraycopy(network.mask(), 0, both, network.base().length, network.base().length);
      all.add(both);
    }
    return all;
  }
}
