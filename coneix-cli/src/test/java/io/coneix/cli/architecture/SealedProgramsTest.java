package io.coneix.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What runs inside the enclave loads, starts and deserializes nothing: a job is data (T17). The
 * programs are known by their classes, which are part of the measured image.
 */
class SealedProgramsTest {
  private static final String[] SEALED = {
    "io.geowallet.programs..",
    "io.geowallet.mobility..",
    "io.coneix.enclave..",
    "io.coneix.contract.."
  };

  private static final ArchRule NO_LOADERS =
      noClasses()
          .that(House.in(SEALED))
          .should()
          .dependOnClassesThat(
              House.in(
                      new String[] {
                        "java.lang.reflect..",
                        "java.lang.module..",
                        "javax.script..",
                        "javax.tools..",
                        "java.rmi..",
                        "java.beans..",
                        "sun..",
                        "jdk.."
                      })
                  .or(
                      named(
                          ClassLoader.class,
                          Process.class,
                          ProcessBuilder.class,
                          ServiceLoader.class,
                          java.io.ObjectInputStream.class,
                          java.io.ObjectOutputStream.class,
                          java.io.Externalizable.class,
                          java.net.URLClassLoader.class)))
          .as("programs and enclave load, start and deserialize nothing (T17)")
          .allowEmptyShould(true);

  private static final ArchRule NO_REFLECTIVE_CALLS =
      Calls.none(
          House.in(SEALED),
          Set.of(
              "java.lang.Class.forName",
              "java.lang.Class.newInstance",
              "java.lang.Class.getClassLoader",
              "java.lang.Class.getMethod",
              "java.lang.Class.getMethods",
              "java.lang.Class.getDeclaredMethod",
              "java.lang.Class.getDeclaredMethods",
              "java.lang.Class.getField",
              "java.lang.Class.getDeclaredField",
              "java.lang.Class.getDeclaredFields",
              "java.lang.Class.getConstructor",
              "java.lang.Class.getDeclaredConstructor",
              "java.lang.Thread.getContextClassLoader",
              "java.lang.invoke.MethodHandles.lookup",
              "java.lang.invoke.MethodHandles.privateLookupIn",
              "java.lang.Runtime.exec",
              "java.lang.Runtime.load",
              "java.lang.Runtime.loadLibrary",
              "java.lang.System.load",
              "java.lang.System.loadLibrary"),
          "programs and enclave look nothing up by name (T17)");

  @Test
  void T17_sealedPrograms_loadNothing() {
    NO_LOADERS.check(House.production());
    NO_REFLECTIVE_CALLS.check(House.production());
  }

  @Test
  void T17_loading_isFoundOut() {
    Offender.mustBreak(
        NO_LOADERS,
        "io.geowallet.programs",
        List.of(
            "ClassLoader loader;",
            "Object m(java.lang.reflect.Method f) throws Exception { return f.invoke(this); }",
            "void m() throws Exception { new ProcessBuilder(\"sh\").start(); }",
            "Object m(java.io.InputStream i) throws Exception {"
                + " return new java.io.ObjectInputStream(i).readObject(); }",
            "Object m() { return java.util.ServiceLoader.load(Runnable.class); }"));
    Offender.mustPass(
        NO_LOADERS,
        "io.coneix.contract",
        List.of("record R(int a) {} Runnable r = () -> new R(1).hashCode();"));
  }

  @Test
  void T17_lookUpByName_isFoundOut() {
    Offender.mustBreak(
        NO_REFLECTIVE_CALLS,
        "io.coneix.contract",
        List.of(
            "Object m(String s) throws Exception { return Class.forName(s); }",
            "Object m() { return Bad.class.getClassLoader(); }",
            "Object m() throws Exception { return Bad.class.getDeclaredConstructor(); }",
            "Object m() { return java.lang.invoke.MethodHandles.lookup(); }",
            "void m() throws Exception { Runtime.getRuntime().exec(new String[] {\"sh\"}); }",
            "void m() { System.loadLibrary(\"x\"); }"));
  }

  private static DescribedPredicate<JavaClass> named(Class<?>... types) {
    Set<String> names = Arrays.stream(types).map(Class::getName).collect(Collectors.toSet());
    return DescribedPredicate.describe("one of " + names, c -> names.contains(c.getName()));
  }
}
