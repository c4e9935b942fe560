package io.coneix.testkit.cddl;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CDDL type of our subset (RFC 8610, section 3 and appendix B). */
sealed interface Type {
  /** A rule by name, with the arguments of a generic one. */
  record Ref(String name, List<Type> arguments) implements Type {}

  /** One value. */
  record Literal(Item value) implements Type {}

  /** Integers from {@code low} to {@code high}, both included. */
  record Range(BigInteger low, BigInteger high) implements Type {}

  /** One of several. */
  record Choice(List<Type> options) implements Type {}

  /** An array. */
  record ArrayOf(List<Member> members) implements Type {}

  /** A map. */
  record MapOf(List<Member> members) implements Type {}

  /** A tag. */
  record Tagged(BigInteger number, Type content) implements Type {}

  /** {@code base .size low..high}. */
  record Sized(Type base, BigInteger low, BigInteger high) implements Type {}

  /** {@code base .cbor inner}: a byte string that holds an encoded item. */
  record Embedded(Type base, Type inner) implements Type {}

  /**
   * A member of an array or map.
   *
   * @param min least number of occurrences
   * @param max greatest number of occurrences
   * @param label name for messages
   * @param key type of the key in a map; null in an array
   */
  record Member(int min, int max, String label, @Nullable Type key, Type type) {}

  /** A rule: generic parameters and the type. */
  record Rule(List<String> parameters, Type type) {}
}
