package io.geowallet.map.tile;

import io.geowallet.map.feature.Kind;
import java.util.Map;

/** The colours of a style. Immutable. */
final class Palette {
  private static final Palette LIGHT =
      new Palette(
          "#f3f2ec",
          "#5a5f5c",
          "#f7f7f2",
          "#4d7f9a",
          "#d9d6cc",
          Map.ofEntries(
              Map.entry(Kind.SEA, "#c3dcea"),
              Map.entry(Kind.BUILT, "#ebe9e1"),
              Map.entry(Kind.INDUSTRY, "#e6e3e0"),
              Map.entry(Kind.INSTITUTION, "#efead8"),
              Map.entry(Kind.GRASS, "#e1ebd2"),
              Map.entry(Kind.PARK, "#d4e6c5"),
              Map.entry(Kind.WOOD, "#c9dfba"),
              Map.entry(Kind.SAND, "#f3eacb"),
              Map.entry(Kind.SQUARE, "#eeece6"),
              Map.entry(Kind.PARKING, "#ebebe8"),
              Map.entry(Kind.PITCH, "#cbe2cb"),
              Map.entry(Kind.WATER, "#c3dcea"),
              Map.entry(Kind.RIVER, "#b6d4e5"),
              Map.entry(Kind.CANAL, "#b6d4e5"),
              Map.entry(Kind.STREAM, "#b6d4e5"),
              Map.entry(Kind.PIER_AREA, "#eae7df"),
              Map.entry(Kind.PIER, "#eae7df"),
              Map.entry(Kind.BUILDING, "#dcd7cd"),
              Map.entry(Kind.RUNWAY, "#dedee0"),
              Map.entry(Kind.PATH, "#c9b9a5"),
              Map.entry(Kind.TRACK, "#d3c4ab"),
              Map.entry(Kind.TRAM, "#b8b4bd"),
              Map.entry(Kind.SERVICE, "#ffffff"),
              Map.entry(Kind.PEDESTRIAN, "#f4f1f4"),
              Map.entry(Kind.MINOR, "#ffffff"),
              Map.entry(Kind.RAIL, "#a9a7ad"),
              Map.entry(Kind.TERTIARY, "#ffffff"),
              Map.entry(Kind.SECONDARY, "#fdf6d9"),
              Map.entry(Kind.PRIMARY, "#fbecc0"),
              Map.entry(Kind.TRUNK, "#f8ddb0"),
              Map.entry(Kind.MOTORWAY, "#f3cba4")));

  private static final Palette DARK =
      new Palette(
          "#141c1f",
          "#93a3a3",
          "#10171a",
          "#6fa0ba",
          "#0d1315",
          Map.ofEntries(
              Map.entry(Kind.SEA, "#14303d"),
              Map.entry(Kind.BUILT, "#192225"),
              Map.entry(Kind.INDUSTRY, "#1c2427"),
              Map.entry(Kind.INSTITUTION, "#1f2722"),
              Map.entry(Kind.GRASS, "#18281f"),
              Map.entry(Kind.PARK, "#193021"),
              Map.entry(Kind.WOOD, "#152a1c"),
              Map.entry(Kind.SAND, "#2a2a1e"),
              Map.entry(Kind.SQUARE, "#1e272a"),
              Map.entry(Kind.PARKING, "#1c2528"),
              Map.entry(Kind.PITCH, "#1b3326"),
              Map.entry(Kind.WATER, "#14303d"),
              Map.entry(Kind.RIVER, "#17384a"),
              Map.entry(Kind.CANAL, "#17384a"),
              Map.entry(Kind.STREAM, "#17384a"),
              Map.entry(Kind.PIER_AREA, "#202a2d"),
              Map.entry(Kind.PIER, "#202a2d"),
              Map.entry(Kind.BUILDING, "#222d31"),
              Map.entry(Kind.RUNWAY, "#283236"),
              Map.entry(Kind.PATH, "#3a4141"),
              Map.entry(Kind.TRACK, "#3a403a"),
              Map.entry(Kind.TRAM, "#3f4a50"),
              Map.entry(Kind.SERVICE, "#2b373b"),
              Map.entry(Kind.PEDESTRIAN, "#2d363b"),
              Map.entry(Kind.MINOR, "#314045"),
              Map.entry(Kind.RAIL, "#4a555b"),
              Map.entry(Kind.TERTIARY, "#384a4f"),
              Map.entry(Kind.SECONDARY, "#45523f"),
              Map.entry(Kind.PRIMARY, "#555240"),
              Map.entry(Kind.TRUNK, "#5f523f"),
              Map.entry(Kind.MOTORWAY, "#6a523f")));

  private final String ground;
  private final String text;
  private final String halo;
  private final String waterText;
  private final String casing;
  private final Map<Kind, String> colours;

  private Palette(
      String ground,
      String text,
      String halo,
      String waterText,
      String casing,
      Map<Kind, String> colours) {
    this.ground = ground;
    this.text = text;
    this.halo = halo;
    this.waterText = waterText;
    this.casing = casing;
    this.colours = Map.copyOf(colours);
  }

  static Palette of(Style style) {
    return style == Style.DARK ? DARK : LIGHT;
  }

  String ground() {
    return ground;
  }

  String text(Kind kind) {
    boolean water = kind == Kind.RIVER || kind == Kind.CANAL || kind == Kind.STREAM;
    return water ? waterText : text;
  }

  String halo() {
    return halo;
  }

  String casing() {
    return casing;
  }

  String colour(Kind kind) {
    return colours.getOrDefault(kind, text);
  }
}
