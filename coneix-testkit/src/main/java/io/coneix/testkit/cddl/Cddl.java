package io.coneix.testkit.cddl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rules of CDDL (RFC 8610), against which encoded items are matched. Immutable.
 *
 * <p>Not in the subset: group rules, choices between groups, floats, sockets, controls other than
 * {@code .size} and {@code .cbor}. Their use is an error of the parser, never a silent match.
 */
public final class Cddl {
  private final Map<String, Type.Rule> rules;

  private Cddl(Map<String, Type.Rule> rules) {
    this.rules = rules;
  }

  /**
   * The rules of all texts together.
   *
   * @throws IllegalArgumentException on a syntax error, or where a rule is defined twice
   */
  public static Cddl parse(String... texts) {
    Map<String, Type.Rule> rules = new TreeMap<>();
    for (String text : texts) {
      Parser.parse(text, rules);
    }
    return new Cddl(rules);
  }

  /** The rules of all {@code *.cddl} files of a folder together. */
  public static Cddl ofFolder(Path folder) {
    Set<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.cddl")) {
      found.forEach(files::add);
      Map<String, Type.Rule> rules = new TreeMap<>();
      for (Path file : files) {
        Parser.parse(Files.readString(file), rules);
      }
      return new Cddl(rules);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the CDDL in " + folder, e);
    }
  }

  /** The names of all rules. */
  public Set<String> rules() {
    return Set.copyOf(rules.keySet());
  }

  /**
   * Why {@code encoded} is not of rule {@code name}, as path, expected and found; empty where it
   * is.
   *
   * @throws IllegalArgumentException where there is no such rule
   */
  public Optional<String> mismatch(String name, byte[] encoded) {
    if (!rules.containsKey(name)) {
      throw new IllegalArgumentException("no rule " + name);
    }
    Item item;
    try {
      item = ItemReader.read(encoded);
    } catch (IllegalArgumentException e) {
      return Optional.of(name + ": " + e.getMessage());
    }
    return new Matcher(rules).mismatch(name, item);
  }
}
