package io.coneix.testkit.cddl;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Matches one item against a type, and remembers the failure that lies deepest. */
final class Matcher {
  private static final BigInteger TWO = BigInteger.TWO;

  private final Map<String, Type.Rule> rules;
  private String deepest = "";
  private int deepestLevel = -1;

  Matcher(Map<String, Type.Rule> rules) {
    this.rules = rules;
  }

  /** Why {@code item} is not of rule {@code name}; empty where it is. */
  Optional<String> mismatch(String name, Item item) {
    boolean matches = matches(new Type.Ref(name, List.of()), item, List.of(name));
    return matches ? Optional.empty() : Optional.of(deepest);
  }

  private boolean matches(Type type, Item item, List<String> path) {
    if (type instanceof Type.Ref ref) {
      return isNamed(ref, item, path);
    }
    if (type instanceof Type.Choice choice) {
      return choice.options().stream().anyMatch(option -> matches(option, item, path));
    }
    if (type instanceof Type.Literal literal) {
      return check(same(literal.value(), item), literal.value().describe(), item, path);
    }
    if (type instanceof Type.Range range) {
      boolean inside =
          item instanceof Item.Number number
              && number.value().compareTo(range.low()) >= 0
              && number.value().compareTo(range.high()) <= 0;
      return check(inside, range.low() + ".." + range.high(), item, path);
    }
    if (type instanceof Type.Sized sized) {
      return matches(sized.base(), item, path)
          && check(hasSize(sized, item), "size " + sized.low() + ".." + sized.high(), item, path);
    }
    if (type instanceof Type.Embedded embedded) {
      return isEmbedded(embedded, item, path);
    }
    return isContainer(type, item, path);
  }

  private boolean isContainer(Type type, Item item, List<String> path) {
    if (type instanceof Type.Tagged tagged) {
      return check(
              item instanceof Item.Tag tag && tag.number().equals(tagged.number()),
              "tag " + tagged.number(),
              item,
              path)
          && matches(tagged.content(), ((Item.Tag) item).content(), path);
    }
    if (type instanceof Type.ArrayOf array) {
      return check(item instanceof Item.Sequence, "an array", item, path)
          && isSequence(array.members(), 0, ((Item.Sequence) item).items(), 0, path);
    }
    Type.MapOf map = (Type.MapOf) type;
    return check(item instanceof Item.Table, "a map", item, path)
        && isTable(map.members(), (Item.Table) item, path);
  }

  private boolean isNamed(Type.Ref ref, Item item, List<String> path) {
    Type.Rule rule = rules.get(ref.name());
    if (rule == null) {
      return check(isPrelude(ref.name(), item), ref.name(), item, path);
    }
    if (rule.parameters().size() != ref.arguments().size()) {
      throw new IllegalArgumentException(
          ref.name() + " takes " + rule.parameters().size() + " arguments");
    }
    Map<String, Type> bound = new HashMap<>();
    for (int i = 0; i < rule.parameters().size(); i++) {
      bound.put(rule.parameters().get(i), ref.arguments().get(i));
    }
    return matches(Substitution.apply(bound, rule.type()), item, path);
  }

  /** The prelude (RFC 8610, appendix D), as far as our formats use it. */
  private static boolean isPrelude(String name, Item item) {
    return switch (name) {
      case "any" -> true;
      case "uint" -> item instanceof Item.Number number && number.value().signum() >= 0;
      case "nint" -> item instanceof Item.Number number && number.value().signum() < 0;
      case "int" -> item instanceof Item.Number;
      case "bstr", "bytes" -> item instanceof Item.Blob;
      case "tstr", "text" -> item instanceof Item.Text;
      case "false" -> item.equals(new Item.Simple(20));
      case "true" -> item.equals(new Item.Simple(21));
      case "bool" -> item.equals(new Item.Simple(20)) || item.equals(new Item.Simple(21));
      case "null", "nil" -> item.equals(new Item.Simple(22));
      default -> throw new IllegalArgumentException("no rule " + name);
    };
  }

  private boolean isEmbedded(Type.Embedded embedded, Item item, List<String> path) {
    if (!matches(embedded.base(), item, path) || !(item instanceof Item.Blob blob)) {
      return false;
    }
    Item inner;
    try {
      inner = ItemReader.read(blob.value());
    } catch (IllegalArgumentException e) {
      return check(false, "encoded CBOR (" + e.getMessage() + ")", item, path);
    }
    return matches(embedded.inner(), inner, path);
  }

  /** Tries the most occurrences of a member first, then fewer. */
  private boolean isSequence(
      List<Type.Member> members, int member, List<Item> items, int from, List<String> path) {
    if (member == members.size()) {
      return check(from == items.size(), from + " items", new Item.Sequence(items), path);
    }
    Type.Member next = members.get(member);
    int most = Math.min(next.max(), items.size() - from);
    int count = 0;
    while (count < most
        && matches(next.type(), items.get(from + count), step(path, next, from + count))) {
      count++;
    }
    if (count < next.min() && count == most) {
      check(false, "a further item", new Item.Sequence(items), step(path, next, from + count));
    }
    for (; count >= next.min(); count--) {
      if (isSequence(members, member + 1, items, from + count, path)) {
        return true;
      }
    }
    return false;
  }

  /** Each member takes the entries that fit it, first come, first served. */
  private boolean isTable(List<Type.Member> members, Item.Table table, List<String> path) {
    List<Map.Entry<Item, Item>> left = new ArrayList<>(table.entries());
    for (int i = 0; i < members.size(); i++) {
      Type.Member member = members.get(i);
      List<String> inside = step(path, member, i);
      int before = left.size();
      left.removeIf(
          e ->
              matchesKey(member, e.getKey(), inside)
                  && matches(member.type(), e.getValue(), inside));
      int count = before - left.size();
      if (!check(count >= member.min() && count <= member.max(), "the entry", table, inside)) {
        return false;
      }
    }
    return check(left.isEmpty(), "no further entry", table, path);
  }

  private boolean matchesKey(Type.Member member, Item key, List<String> path) {
    Type type = member.key();
    return type != null && matches(type, key, path);
  }

  private static boolean hasSize(Type.Sized sized, Item item) {
    if (item instanceof Item.Number number) {
      // RFC 8610, 3.8.1: an unsigned integer below 256 to the power of the size.
      return number.value().compareTo(TWO.pow(8 * sized.high().intValueExact())) < 0;
    }
    int size =
        item instanceof Item.Text text
            ? text.value().getBytes(StandardCharsets.UTF_8).length
            : ((Item.Blob) item).value().length;
    BigInteger found = BigInteger.valueOf(size);
    return found.compareTo(sized.low()) >= 0 && found.compareTo(sized.high()) <= 0;
  }

  private static boolean same(Item expected, Item found) {
    return expected instanceof Item.Blob a && found instanceof Item.Blob b
        ? Arrays.equals(a.value(), b.value())
        : expected.equals(found);
  }

  private static List<String> step(List<String> path, Type.Member member, int index) {
    List<String> longer = new ArrayList<>(path);
    longer.add(member.label().isEmpty() ? "[" + index + "]" : member.label() + " [" + index + "]");
    return longer;
  }

  private boolean check(boolean holds, String expected, Item found, List<String> path) {
    if (!holds && path.size() > deepestLevel) {
      deepestLevel = path.size();
      deepest = String.join(" > ", path) + ": expected " + expected + ", found " + found.describe();
    }
    return holds;
  }
}
