package io.coneix.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Floors 1 to 3 without the client: the same answer on every machine (T31), and nothing that
 * outlives a job (T32).
 */
class TrustedBaseTest {
  private static final DescribedPredicate<JavaClass> TRUSTED = House.in(House.TRUSTED_BASE);

  // Allowed to differ by a last bit between JVMs, and they do: intrinsics.
  private static final Set<String> TRANSCENDENTALS =
      Set.of(
          "java.lang.Math.sin",
          "java.lang.Math.cos",
          "java.lang.Math.tan",
          "java.lang.Math.asin",
          "java.lang.Math.acos",
          "java.lang.Math.atan",
          "java.lang.Math.atan2",
          "java.lang.Math.sinh",
          "java.lang.Math.cosh",
          "java.lang.Math.tanh",
          "java.lang.Math.exp",
          "java.lang.Math.expm1",
          "java.lang.Math.log",
          "java.lang.Math.log10",
          "java.lang.Math.log1p",
          "java.lang.Math.pow",
          "java.lang.Math.cbrt",
          "java.lang.Math.hypot");

  // A sum of doubles depends on its order, and the streams' summation differs between JDKs.
  private static final Set<String> UNORDERED_SUMS =
      Set.of(
          "java.util.Collection.parallelStream",
          "java.util.List.parallelStream",
          "java.util.Set.parallelStream",
          "java.util.stream.BaseStream.parallel",
          "java.util.stream.Stream.parallel",
          "java.util.stream.IntStream.parallel",
          "java.util.stream.LongStream.parallel",
          "java.util.stream.DoubleStream.parallel",
          "java.util.stream.DoubleStream.sum",
          "java.util.stream.DoubleStream.average",
          "java.util.stream.DoubleStream.summaryStatistics",
          "java.util.stream.Collectors.summingDouble",
          "java.util.stream.Collectors.averagingDouble",
          "java.util.stream.Collectors.summarizingDouble");

  private static final ArchRule NO_MUTABLE_STATICS =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat(TRUSTED)
          .should(new BeConstant())
          .allowEmptyShould(true);

  private static final ArchRule NO_TRANSCENDENTALS =
      Calls.none(TRUSTED, TRANSCENDENTALS, "StrictMath gives the same answer everywhere");

  private static final ArchRule NO_UNORDERED_SUMS =
      Calls.none(TRUSTED, UNORDERED_SUMS, "sums have a fixed order");

  @Test
  void trustedBase_keepsNothingBetweenJobs() {
    NO_MUTABLE_STATICS.check(House.production());
  }

  @Test
  void mutableStatic_isFoundOut() {
    Offender.mustBreak(
        NO_MUTABLE_STATICS,
        "io.coneix.enclave",
        List.of(
            "static int count;",
            "static final byte[] BUFFER = new byte[8];",
            "static final java.util.ArrayList<String> LIST = new java.util.ArrayList<>();",
            "static final java.util.List<String> LIST = new java.util.ArrayList<>();",
            "static final java.util.Map<String, String> MAP = new java.util.HashMap<>();",
            "static final StringBuilder TEXT = new StringBuilder();",
            "static final ThreadLocal<String> LOCAL = new ThreadLocal<>();",
            "static final java.security.SecureRandom RANDOM = new java.security.SecureRandom();",
            "static class Box { int value; } static final Box BOX = new Box();",
            "static class Box { final int[] v = {1}; } static final Box BOX = new Box();"));
  }

  @Test
  void constant_isAllowed() {
    Offender.mustPass(
        NO_MUTABLE_STATICS,
        "io.coneix.enclave",
        List.of(
            "static final String NAME = \"n\"; static final int SIZE = 3;",
            "static final java.util.List<String> LIST = java.util.List.of(\"a\");",
            "static final java.math.BigInteger P = java.math.BigInteger.TWO;",
            "enum Kind { A, B } static final Kind KIND = Kind.A;",
            "record Pair(int a, String b) {} static final Pair PAIR = new Pair(1, \"\");",
            "static final io.coneix.evidence.bytes.Bytes B = io.coneix.evidence.bytes.Bytes.EMPTY;",
            "int m(Thread.State s) { return switch (s) { case NEW -> 1; default -> 2; }; }",
            "void m() { assert hashCode() > 0; }"));
  }

  @Test
  void trustedBase_callsNoTranscendental() {
    NO_TRANSCENDENTALS.check(House.production());
  }

  @Test
  void transcendental_isFoundOut() {
    Offender.mustBreak(
        NO_TRANSCENDENTALS,
        "io.geowallet.mobility",
        TRANSCENDENTALS.stream().map(TrustedBaseTest::call).toList());
    Offender.mustBreak(
        NO_TRANSCENDENTALS,
        "io.geowallet.mobility",
        List.of("java.util.function.DoubleUnaryOperator f = Math::sin;"));
    Offender.mustPass(
        NO_TRANSCENDENTALS,
        "io.geowallet.mobility",
        List.of("double m(double x) { return StrictMath.sin(x) + Math.sqrt(x) + Math.round(x); }"));
  }

  private static String call(String transcendental) {
    String method = transcendental.substring("java.lang.".length());
    String arguments = method.matches("Math\\.(atan2|pow|hypot)") ? "(x, x)" : "(x)";
    return "double m(double x) { return " + method + arguments + "; }";
  }

  @Test
  void trustedBase_sumsInOrder() {
    NO_UNORDERED_SUMS.check(House.production());
  }

  @Test
  void unorderedSum_isFoundOut() {
    Offender.mustBreak(
        NO_UNORDERED_SUMS,
        "io.geowallet.programs",
        List.of(
            "void m(java.util.List<String> l) { l.parallelStream(); }",
            "void m(java.util.Collection<String> l) { l.stream().parallel(); }",
            "double m(java.util.stream.DoubleStream s) { return s.sum(); }",
            "Object m() { return java.util.stream.Collectors.summingDouble(x -> 1.0); }"));
  }
}
