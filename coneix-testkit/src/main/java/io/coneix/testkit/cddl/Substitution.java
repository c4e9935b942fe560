package io.coneix.testkit.cddl;

import java.util.List;
import java.util.Map;

/** Puts arguments in the place of a generic rule's parameters (RFC 8610, section 3.10). */
final class Substitution {
  private Substitution() {}

  static Type apply(Map<String, Type> bound, Type type) {
    if (bound.isEmpty()) {
      return type;
    }
    if (type instanceof Type.Ref ref) {
      Type argument = bound.get(ref.name());
      return argument != null ? argument : new Type.Ref(ref.name(), all(bound, ref.arguments()));
    }
    if (type instanceof Type.Choice choice) {
      return new Type.Choice(all(bound, choice.options()));
    }
    if (type instanceof Type.ArrayOf array) {
      return new Type.ArrayOf(members(bound, array.members()));
    }
    if (type instanceof Type.MapOf map) {
      return new Type.MapOf(members(bound, map.members()));
    }
    if (type instanceof Type.Tagged tagged) {
      return new Type.Tagged(tagged.number(), apply(bound, tagged.content()));
    }
    if (type instanceof Type.Sized sized) {
      return new Type.Sized(apply(bound, sized.base()), sized.low(), sized.high());
    }
    if (type instanceof Type.Embedded embedded) {
      return new Type.Embedded(apply(bound, embedded.base()), apply(bound, embedded.inner()));
    }
    return type;
  }

  private static List<Type> all(Map<String, Type> bound, List<Type> types) {
    return types.stream().map(type -> apply(bound, type)).toList();
  }

  private static List<Type.Member> members(Map<String, Type> bound, List<Type.Member> members) {
    return members.stream()
        .map(
            m -> {
              Type key = m.key();
              return new Type.Member(
                  m.min(),
                  m.max(),
                  m.label(),
                  key == null ? null : apply(bound, key),
                  apply(bound, m.type()));
            })
        .toList();
  }
}
