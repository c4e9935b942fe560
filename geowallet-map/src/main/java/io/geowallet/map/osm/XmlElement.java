package io.geowallet.map.osm;

import javax.xml.stream.XMLStreamReader;

/** The attributes of the element at which a parser stands. Valid until the parser moves on. */
final class XmlElement implements Place {
  private static final double E7 = 1e7;
  private static final int MOST_DIGITS = 32;

  private final XMLStreamReader xml;

  XmlElement(XMLStreamReader xml) {
    this.xml = xml;
  }

  String name() {
    return xml.getLocalName();
  }

  /** True for what an editor has deleted but not yet sent. */
  boolean isDeleted() {
    return "delete".equals(xml.getAttributeValue(null, "action"))
        || "false".equals(xml.getAttributeValue(null, "visible"));
  }

  String text(String attribute) {
    String value = xml.getAttributeValue(null, attribute);
    if (value == null) {
      throw bad("an attribute " + attribute, "none");
    }
    return value;
  }

  long whole(String attribute) {
    String value = text(attribute);
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw bad("a whole number as " + attribute, value);
    }
  }

  /** Degrees in 1e-7, rounded to the nearest. */
  private long degreesLongE7(String attribute) {
    String value = text(attribute);
    if (value.length() <= MOST_DIGITS && value.chars().allMatch(XmlElement::isPartOfNumber)) {
      try {
        return Math.round(Double.parseDouble(value) * E7);
      } catch (NumberFormatException e) {
        throw bad("degrees as " + attribute, value);
      }
    }
    throw bad("degrees as " + attribute, value);
  }

  int degreesE7(String attribute) {
    long e7 = degreesLongE7(attribute);
    if (e7 != (int) e7) {
      throw bad("degrees as " + attribute, text(attribute));
    }
    return (int) e7;
  }

  private static boolean isPartOfNumber(int c) {
    return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
  }

  @Override
  public String where() {
    return "line " + xml.getLocation().getLineNumber();
  }

  UnreadableMap bad(String expected, String found) {
    return new UnreadableMap("XML element", where(), expected, found);
  }
}
