package io.coneix.browser.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * A picture of a page with 256 colours: a third of the bytes, and nobody sees it, because pages
 * have few colours and the rest are the edges of letters. The most frequent ones stay as they are;
 * of those among the rest that are near each other, the most frequent one stands for all.
 * Stateless.
 */
final class FewColours {
  private static final int EXACT = 64;
  private static final int GROUPED = 192;

  private FewColours() {}

  /** The PNG {@code png} with at most 256 colours. */
  static byte[] of(byte[] png) throws IOException {
    BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
    int width = full.getWidth();
    int[] pixels = full.getRGB(0, 0, width, full.getHeight(), null, 0, width);
    int[] palette = palette(pixels);
    BufferedImage few =
        new BufferedImage(
            width,
            full.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int i = 0; i < pixels.length; i++) {
      int index = nearest.computeIfAbsent(pixels[i], colour -> nearest(palette, colour));
      few.getRaster().setSample(i % width, i / width, 0, index);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(few, "png", out);
    return out.toByteArray();
  }

  private static int[] palette(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel, 1, Integer::sum);
    }
    List<Integer> byCount =
        counts.keySet().stream()
            .sorted(Comparator.comparing((Integer c) -> -counts.get(c)).thenComparing(c -> c))
            .toList();
    Stream<Integer> exact = byCount.stream().limit(EXACT);
    Set<Integer> groups = new HashSet<>();
    Stream<Integer> grouped =
        byCount.stream().skip(EXACT).filter(c -> groups.add(c & 0xe0e0e0)).limit(GROUPED);
    return Stream.concat(exact, grouped).mapToInt(c -> c).toArray();
  }

  private static int nearest(int[] palette, int colour) {
    int best = 0;
    for (int i = 1; i < palette.length; i++) {
      if (distance(palette[i], colour) < distance(palette[best], colour)) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = (a >> 16 & 255) - (b >> 16 & 255);
    int green = (a >> 8 & 255) - (b >> 8 & 255);
    int blue = (a & 255) - (b & 255);
    return red * red + green * green + blue * blue;
  }
}
