package io.geowallet.map.tile;

import io.geowallet.map.feature.Box;
import io.geowallet.map.feature.FeatureIndex;
import io.geowallet.map.feature.FeatureSet;
import io.geowallet.map.feature.Kind;
import io.geowallet.map.feature.MapContent;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes names: the greater before the lesser, none over another. Immutable, thread-safe.
 *
 * <p>Names around the tile are weighed too, so that neighbours come to the same result wherever no
 * long row of names pushes one another.
 */
final class LabelPainter {
  private static final int MARGIN_PX = 256;

  private final MapContent content;
  private final FeatureIndex lines;
  private final FeatureIndex spots;

  LabelPainter(MapContent content) {
    this.content = content;
    this.lines = FeatureIndex.of(content.names(), all(content.names()));
    this.spots = FeatureIndex.of(content.features(), points(content.features()));
  }

  private static int[] all(FeatureSet set) {
    return java.util.stream.IntStream.range(0, set.size()).toArray();
  }

  private static int[] points(FeatureSet set) {
    return java.util.stream.IntStream.range(0, set.size())
        .filter(f -> set.kind(f).shape() == Kind.Shape.POINT && !set.name(f).isEmpty())
        .toArray();
  }

  void paint(Frame frame, Palette palette, StringBuilder svg) {
    Box tile = frame.box(0);
    List<Box> taken = new ArrayList<>();
    StringBuilder texts = new StringBuilder();
    int number = 0;
    for (Label label : candidates(frame)) {
      if (taken.stream().noneMatch(label.box()::meets)) {
        taken.add(label.box().grown(frame.units(label.sizePx() * 0.5)));
        if (label.box().meets(tile)) {
          write(label, number++, frame, palette, texts);
        }
      }
    }
    if (number > 0) {
      svg.append("<g text-anchor=\"middle\" font-family=\"system-ui,sans-serif\" stroke=\"")
          .append(palette.halo())
          .append("\" stroke-width=\"30\" stroke-linejoin=\"round\" paint-order=\"stroke\">")
          .append(texts)
          .append("</g>");
    }
  }

  private List<Label> candidates(Frame frame) {
    List<Label> labels = new ArrayList<>();
    Box around = frame.box(MARGIN_PX);
    FeatureSet features = content.features();
    for (int spot : spots.find(around)) {
      if (frame.zoom() >= features.kind(spot).minZoom()) {
        addSpot(features, spot, frame, labels);
      }
    }
    for (int line : lines.find(around)) {
      LineLabels.add(content.names(), line, frame, around, labels);
    }
    labels.removeIf(label -> !label.box().meets(around));
    labels.sort(LabelPainter::greaterFirst);
    return labels;
  }

  /** Places before roads, great before small. */
  private static int greaterFirst(Label a, Label b) {
    boolean spotA = a.kind().shape() == Kind.Shape.POINT;
    boolean spotB = b.kind().shape() == Kind.Shape.POINT;
    if (spotA != spotB) {
      return spotA ? -1 : 1;
    }
    return spotA ? a.kind().compareTo(b.kind()) : b.kind().compareTo(a.kind());
  }

  private static void addSpot(FeatureSet set, int spot, Frame frame, List<Label> labels) {
    Kind kind = set.kind(spot);
    String text = XmlText.plain(set.name(spot));
    if (text.isEmpty()) {
      return;
    }
    double size =
        switch (kind) {
          case CITY -> 16;
          case TOWN -> 14;
          case VILLAGE, SUBURB -> 12.5;
          default -> 11;
        };
    int point = set.firstPoint(set.firstPart(spot));
    long half = frame.units(Label.widthPx(text, size) / 2);
    long height = frame.units(size * 0.7);
    int x = set.x(point);
    int y = set.y(point);
    Box box = new Box(x - half, y - height, x + half, y + height);
    labels.add(new Label(kind, text, size, box, new int[] {x, y}));
  }

  private static void write(
      Label label, int number, Frame frame, Palette palette, StringBuilder svg) {
    String size = Integer.toString(Frame.tenths(label.sizePx()));
    String attributes = " font-size=\"" + size + "\" fill=\"" + palette.text(label.kind()) + "\"";
    String weight = label.kind().shape() == Kind.Shape.POINT ? " font-weight=\"600\"" : "";
    String text = XmlText.escape(label.text());
    if (!label.isOnLine()) {
      int x = frame.toX(label.x(0));
      int y = frame.toY(label.y(0)) + Frame.tenths(label.sizePx() * 0.35);
      svg.append("<text x=\"").append(x).append("\" y=\"").append(y).append('"');
      svg.append(attributes).append(weight).append('>').append(text).append("</text>");
      return;
    }
    svg.append("<path id=\"n").append(number).append("\" fill=\"none\" stroke=\"none\" d=\"M");
    for (int i = 0; i < label.points(); i++) {
      svg.append(i == 0 ? "" : "L").append(frame.toX(label.x(i)));
      svg.append(' ').append(frame.toY(label.y(i)));
    }
    svg.append("\"/><text dy=\"").append(Frame.tenths(label.sizePx() * 0.35)).append('"');
    svg.append(attributes).append("><textPath href=\"#n").append(number);
    svg.append("\" startOffset=\"50%\">").append(text).append("</textPath></text>");
  }
}
