package io.coneix.cli.demo.town;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a map as OpenStreetMap XML 0.6 (wiki.openstreetmap.org/wiki/OSM_XML), in UTF-8 with Unix
 * line ends. The same map gives the same bytes. Stateless.
 */
public final class OsmXml {
  private OsmXml() {}

  /** Writes {@code map} to a new file, or over an old one. */
  public static void write(TownMap map, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      write(map, out);
    }
  }

  /** The file's text. */
  public static String text(TownMap map) {
    StringWriter out = new StringWriter();
    try {
      write(map, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a string refuses nothing", e);
    }
    return out.toString();
  }

  private static void write(TownMap map, Writer out) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.write("<osm version=\"0.6\" generator=\"coneix demo (a town that does not exist)\">\n");
    bounds(map, out);
    for (TownMap.Node n : map.nodes()) {
      String head = "node id=\"" + n.id() + "\" lat=\"" + degrees(n.at().latE7());
      element(out, head + "\" lon=\"" + degrees(n.at().lonE7()) + '"', "", n.tags());
    }
    for (TownMap.Way w : map.ways()) {
      StringBuilder refs = new StringBuilder();
      w.nodeIds().forEach(id -> refs.append("    <nd ref=\"").append(id).append("\"/>\n"));
      element(out, "way id=\"" + w.id() + '"', refs.toString(), w.tags());
    }
    for (TownMap.Relation r : map.relations()) {
      element(out, "relation id=\"" + r.id() + '"', members(r), r.tags());
    }
    out.write("</osm>\n");
  }

  private static void bounds(TownMap map, Writer out) throws IOException {
    var lat = map.nodes().stream().mapToInt(n -> n.at().latE7()).summaryStatistics();
    var lon = map.nodes().stream().mapToInt(n -> n.at().lonE7()).summaryStatistics();
    out.write("  <bounds minlat=\"" + degrees(lat.getMin()) + "\" minlon=\"");
    out.write(degrees(lon.getMin()) + "\" maxlat=\"" + degrees(lat.getMax()));
    out.write("\" maxlon=\"" + degrees(lon.getMax()) + "\"/>\n");
  }

  private static String members(TownMap.Relation r) {
    StringBuilder text = new StringBuilder();
    for (TownMap.Member m : r.members()) {
      text.append("    <member type=\"").append(m.type()).append("\" ref=\"").append(m.id());
      text.append("\" role=\"").append(escaped(m.role())).append("\"/>\n");
    }
    return text.toString();
  }

  /** One element; {@code version} is asked for by some readers and is always 1. */
  private static void element(Writer out, String head, String body, Map<String, String> tags)
      throws IOException {
    out.write("  <" + head + " version=\"1\"");
    if (body.isEmpty() && tags.isEmpty()) {
      out.write("/>\n");
      return;
    }
    out.write(">\n");
    out.write(body);
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      out.write("    <tag k=\"" + escaped(tag.getKey()) + "\" v=\"");
      out.write(escaped(tag.getValue()) + "\"/>\n");
    }
    out.write("  </" + head.substring(0, head.indexOf(' ')) + ">\n");
  }

  private static String degrees(int e7) {
    return String.format(
        Locale.ROOT,
        "%s%d.%07d",
        e7 < 0 ? "-" : "",
        Math.abs(e7) / 10_000_000,
        Math.abs(e7) % 10_000_000);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
