package io.geowallet.map.osm;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes OSM XML, for tests. Stateless. */
public final class XmlWriter {
  private XmlWriter() {}

  /** The elements as a file. */
  public static byte[] write(Recorder map) {
    StringBuilder out = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n<osm>\n");
    if (!map.bounds.isEmpty()) {
      bounds(map.bounds, out);
    }
    for (Recorder.Node n : map.nodes) {
      out.append("<node id='").append(n.id()).append("' lat='").append(degrees(n.latE7()));
      out.append("' lon='").append(degrees(n.lonE7())).append("'>");
      tags(n.tags(), out).append("</node>\n");
    }
    for (Recorder.Way w : map.ways) {
      out.append("<way id='").append(w.id()).append("'>");
      w.refs().forEach(ref -> out.append("<nd ref='").append(ref).append("'/>"));
      tags(w.tags(), out).append("</way>\n");
    }
    for (Recorder.Relation r : map.relations) {
      out.append("<relation id='").append(r.id()).append("'>");
      for (OsmHandler.Member m : r.members()) {
        out.append("<member type='").append(m.type().name().toLowerCase(Locale.ROOT));
        out.append("' ref='").append(m.id());
        out.append("' role='").append(escaped(m.role())).append("'/>");
      }
      tags(r.tags(), out).append("</relation>\n");
    }
    return out.append("</osm>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void bounds(List<Integer> b, StringBuilder out) {
    out.append("<bounds minlat='").append(degrees(b.get(0)));
    out.append("' minlon='").append(degrees(b.get(1)));
    out.append("' maxlat='").append(degrees(b.get(2)));
    out.append("' maxlon='").append(degrees(b.get(3))).append("'/>\n");
  }

  private static StringBuilder tags(Tags tags, StringBuilder out) {
    for (int i = 0; i < tags.size(); i++) {
      out.append("<tag k='").append(escaped(tags.key(i)));
      out.append("' v='").append(escaped(tags.value(i))).append("'/>");
    }
    return out;
  }

  private static String degrees(int e7) {
    return BigDecimal.valueOf(e7, 7).toPlainString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("'", "&apos;")
        .replace("\n", "&#10;")
        .replace("\r", "&#13;")
        .replace("\t", "&#9;");
  }
}
