package io.coneix.cli.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The enclave image holds what the enclave needs, nothing else, and the same bytes each time. */
class EnclaveImageTest {
  private static final Path IMAGE = Path.of(System.getProperty("coneix.enclave.image"));

  // The JDK, annotations that are not needed at run time, and primitive types.
  private static final String OUTSIDE = "(java|javax|org\\.jspecify)\\..*|[a-z]+";
  private static final List<String> OURS =
      List.of(
          "io/coneix/attestation/",
          "io/coneix/contract/",
          "io/coneix/enclave/",
          "io/coneix/evidence/",
          "io/geowallet/mobility/",
          "io/geowallet/programs/");

  private static List<ZipEntry> entries() throws IOException {
    try (JarFile jar = new JarFile(IMAGE.toFile())) {
      return List.copyOf(jar.stream().collect(Collectors.toList()));
    }
  }

  private static Set<String> classes() throws IOException {
    return entries().stream()
        .map(ZipEntry::getName)
        .filter(n -> n.endsWith(".class") && !n.startsWith("META-INF/"))
        .map(n -> n.substring(0, n.length() - ".class".length()).replace('/', '.'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void mainClass_isInside() throws IOException {
    try (JarFile jar = new JarFile(IMAGE.toFile())) {
      assertThat(classes()).contains(jar.getManifest().getMainAttributes().getValue("Main-Class"));
    }
  }

  @Test
  void T17_image_holdsEnclaveAndProgramsOnly() throws IOException {
    assertThat(entries())
        .allSatisfy(
            entry ->
                assertThat(entry.getName())
                    .matches(
                        "(META-INF|org/bouncycastle|io/coneix|io/geowallet|OSGI-INF)/.*|LICENSE.*"));
    assertThat(entries().stream().map(ZipEntry::getName).filter(n -> n.startsWith("io/")))
        .allMatch(n -> OURS.stream().anyMatch(n::startsWith));
  }

  @Test
  void image_lacksNothing() throws IOException {
    Set<String> inside = classes();
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(location -> location.contains("/io/"))
            .importJar(new JarFile(IMAGE.toFile()));
    Set<String> missing =
        ours.stream()
            .filter(c -> c.getName().startsWith("io."))
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .map(Dependency::getTargetClass)
            .map(JavaClass::getBaseComponentType)
            .map(JavaClass::getName)
            .filter(n -> !n.matches(OUTSIDE) && !inside.contains(n))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).isEmpty();
    assertThat(inside).hasSizeGreaterThan(100);
  }

  @Test
  void bytes_dependOnTheClassesAlone() throws IOException {
    List<ZipEntry> all = entries();
    List<String> names = all.stream().skip(1).map(ZipEntry::getName).toList();
    assertThat(all.get(0).getName()).isEqualTo("META-INF/MANIFEST.MF");
    assertThat(names).isSorted().doesNotHaveDuplicates();
    assertThat(all).allMatch(e -> e.getMethod() == ZipEntry.STORED);
    assertThat(all.stream().map(ZipEntry::getTimeLocal).distinct()).hasSize(1);
    assertThat(names).noneMatch(n -> n.matches("META-INF/(maven/.*|[^/]+\\.(SF|RSA|DSA|EC))"));
  }
}
