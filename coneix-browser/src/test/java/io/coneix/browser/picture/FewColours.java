package io.coneix.browser.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A picture of a page with 256 colours: a third of the bytes, and nobody sees it, because pages
 * have few colours and the rest are the edges of letters. By popularity: each of the 256 fullest
 * cells of colours stands for itself by its most frequent colour, every other colour by the nearest
 * of these. Stateless.
 */
final class FewColours {
  private static final int COLOURS = 256;

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
    Map<Integer, Map<Integer, Integer>> cells = new HashMap<>();
    for (int pixel : pixels) {
      cells.computeIfAbsent(pixel & 0xfcfcfc, c -> new HashMap<>()).merge(pixel, 1, Integer::sum);
    }
    Comparator<Map<Integer, Integer>> byCount =
        Comparator.comparing(cell -> cell.values().stream().mapToInt(n -> n).sum());
    List<Map<Integer, Integer>> fullest =
        cells.values().stream().sorted(byCount.reversed()).limit(COLOURS).toList();
    return fullest.stream().mapToInt(FewColours::mostFrequent).toArray();
  }

  private static int mostFrequent(Map<Integer, Integer> cell) {
    Comparator<Map.Entry<Integer, Integer>> order = Map.Entry.comparingByValue();
    return cell.entrySet().stream()
        .max(order.thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
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
