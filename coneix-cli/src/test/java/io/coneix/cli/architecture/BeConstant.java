package io.coneix.cli.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;

/**
 * A static field whose value cannot change: final, and of a type without mutable state.
 *
 * <p>Interfaces such as {@code List} say nothing about that, so the class's static initializer may
 * make no mutable collection itself; what other methods return must be immutable by their contract.
 * Arrays are out, however private: a table is a {@code List}, a {@code String} or a {@code switch}.
 */
final class BeConstant extends ArchCondition<JavaField> {
  private static final Set<String> IMMUTABLE =
      Set.of(
          "java.lang.String",
          "java.lang.Integer",
          "java.lang.Long",
          "java.math.BigInteger",
          "java.math.BigDecimal",
          "java.math.MathContext",
          "java.math.RoundingMode",
          "java.util.concurrent.TimeUnit",
          "java.util.HexFormat",
          "java.util.Locale",
          "java.util.UUID",
          "java.util.regex.Pattern",
          "java.nio.charset.Charset",
          // Its key keeps multiples of its own point, which no job has a part in.
          "io.coneix.attestation.verify.TrustedRoot");

  // Interfaces of the JDK whose instances in a constant are lambdas or immutable collections.
  private static final Set<String> BY_CONTRACT =
      Set.of("java.util.List", "java.util.Set", "java.util.Map", "java.util.Comparator");

  BeConstant() {
    super("be constants");
  }

  @Override
  public void check(JavaField field, ConditionEvents events) {
    if (field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
      return; // $VALUES of an enum, the table of a switch, the flag of assertions
    }
    String fault = fault(field, new HashSet<>());
    if (!fault.isEmpty()) {
      events.add(SimpleConditionEvent.violated(field, field.getFullName() + " " + fault));
    }
  }

  private static String fault(JavaField field, Set<JavaClass> seen) {
    JavaClass type = field.getRawType();
    if (!field.getModifiers().contains(JavaModifier.FINAL)) {
      return "is not final";
    }
    if (BY_CONTRACT.contains(type.getName())) {
      return makesMutable(field.getOwner()) ? "may hold a mutable collection" : "";
    }
    return isImmutable(type, seen) ? "" : "is of the mutable type " + type.getName();
  }

  private static boolean makesMutable(JavaClass owner) {
    return owner.getStaticInitializer().stream()
        .flatMap(init -> init.getConstructorCallsFromSelf().stream())
        .map(JavaConstructorCall::getTargetOwner)
        .anyMatch(type -> type.getPackageName().startsWith("java.util"));
  }

  private static boolean isImmutable(JavaClass type, Set<JavaClass> seen) {
    String name = type.getName();
    if (type.isPrimitive() || type.isEnum() || IMMUTABLE.contains(name) || !seen.add(type)) {
      return true;
    }
    if (name.startsWith("java.time.") || name.startsWith("java.util.function.")) {
      return true;
    }
    return isOurs(name) && type.getAllFields().stream().allMatch(f -> isSafe(f, type, seen));
  }

  private static boolean isOurs(String name) {
    return name.startsWith("io.coneix.") || name.startsWith("io.geowallet.");
  }

  // Instances of our own value types: their fields are final and safe in turn. The types that wrap
  // an array (it is copied on the way in and out) are the exception, and have names.
  private static boolean isSafe(JavaField field, JavaClass owner, Set<JavaClass> seen) {
    if (field.getModifiers().contains(JavaModifier.STATIC)) {
      return true;
    }
    JavaClass type = field.getRawType();
    return field.getModifiers().contains(JavaModifier.FINAL)
        && (BY_CONTRACT.contains(type.getName())
            || owner.getName().equals("io.coneix.evidence.bytes.Bytes")
            || isImmutable(type, seen));
  }
}
