package io.coneix.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Small classes that break a rule, compiled while the test runs. */
final class Offender {
  private Offender() {}

  /** Fails unless {@code rule} objects to a class of that package with each of those bodies. */
  static void mustBreak(ArchRule rule, String packageName, Collection<String> bodies) {
    JavaClasses classes = compile(packageName, bodies, List.of());
    int number = 0;
    for (String body : bodies) {
      assertThat(objections(rule, classes, packageName, number++))
          .as("%s objects to: %s", rule.getDescription(), body)
          .isNotEmpty();
    }
  }

  /** Fails if {@code rule} objects to any such class. */
  static void mustPass(ArchRule rule, String packageName, Collection<String> bodies) {
    JavaClasses classes = compile(packageName, bodies, List.of());
    for (int number = 0; number < bodies.size(); number++) {
      assertThat(objections(rule, classes, packageName, number)).isEmpty();
    }
  }

  /**
   * What {@code rule} has to say against a class with that body, which may use public classes
   * {@code Thing} of the packages named last.
   */
  static List<String> objections(
      ArchRule rule, String packageName, String body, List<String> others) {
    return objections(rule, compile(packageName, List.of(body), others), packageName, 0);
  }

  private static List<String> objections(
      ArchRule rule, JavaClasses classes, String packageName, int number) {
    String name = packageName + ".Bad" + number;
    JavaClasses one =
        classes.that(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                name, c -> c.getName().equals(name) || c.getName().startsWith(name + "$")));
    assertThat(one).as("compiled: %s", name).isNotEmpty();
    return rule.allowEmptyShould(true).evaluate(one).getFailureReport().getDetails();
  }

  private static JavaClasses compile(
      String packageName, Collection<String> bodies, List<String> others) {
    try {
      Path folder = Files.createTempDirectory("offender");
      try {
        List<Path> sources = new ArrayList<>();
        for (String body : bodies) {
          String name = "Bad" + sources.size();
          String text = body.replace("Bad.", name + ".");
          sources.add(write(folder, packageName, name, "class " + name + " {\n" + text + "\n}\n"));
        }
        for (String other : others) {
          sources.add(write(folder, other, "Thing", "public class Thing {}\n"));
        }
        compile(folder, sources);
        return new ClassFileImporter().importPath(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(Path folder, String packageName, String name, String text)
      throws IOException {
    Path home = Files.createDirectories(folder.resolve("src").resolve(packageName));
    return Files.writeString(home.resolve(name + ".java"), "package " + packageName + ";\n" + text);
  }

  private static void compile(Path folder, List<Path> sources) throws IOException {
    JavaCompiler javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a full JDK");
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-nowarn");
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
      assertThat(task.call()).as("compiles: %s", sources).isTrue();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
