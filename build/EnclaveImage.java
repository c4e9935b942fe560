import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Puts the enclave image together: one jar of the named artifacts, sorted, without time stamps or
 * signatures, and stored without compression, so that its hash (the measurement of a simulated
 * enclave) depends on the classes alone and not on the zlib of the machine that built it.
 *
 * <p>Run by the build of coneix-cli as {@code java EnclaveImage.java OUT MAIN-CLASS ARTIFACTS
 * CLASSPATH}, ARTIFACTS separated by commas, CLASSPATH as Maven gives it: jars, or directories
 * {@code ARTIFACT/target/classes} when the reactor stops before its package phase.
 */
final class EnclaveImage {
  private static final String SERVICES = "META-INF/services/";
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final Map<String, byte[]> entries = new TreeMap<>();

  private EnclaveImage() {}

  public static void main(String[] args) throws IOException {
    EnclaveImage image = new EnclaveImage();
    String[] classpath = args[3].split(File.pathSeparator);
    for (String artifact : args[2].split(",")) {
      image.addArtifact(artifact, classpath);
    }
    image.write(Path.of(args[0]), args[1]);
  }

  private void addArtifact(String artifact, String[] classpath) throws IOException {
    List<String> found = Arrays.stream(classpath).filter(e -> isOf(artifact, e)).toList();
    if (found.size() != 1) {
      throw new IOException(artifact + ": expected once on the class path, found " + found);
    }
    Path root = Path.of(found.get(0));
    if (Files.isDirectory(root)) {
      addDirectory(root);
    } else {
      addJar(root);
    }
  }

  private static boolean isOf(String artifact, String element) {
    String path = element.replace(File.separatorChar, '/');
    String name = path.substring(path.lastIndexOf('/') + 1);
    return path.endsWith("/" + artifact + "/target/classes")
        || name.startsWith(artifact + "-")
            && Character.isDigit(name.charAt(artifact.length() + 1))
            && name.endsWith(".jar");
  }

  private void addDirectory(Path root) throws IOException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(root)) {
      files = tree.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      add(root.relativize(file).toString().replace(File.separatorChar, '/'), Files.readAllBytes(file));
    }
  }

  private void addJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          add(entry.getName(), in.readAllBytes());
        }
      }
    }
  }

  private void add(String name, byte[] content) throws IOException {
    if (name.endsWith("module-info.class")
        || name.equals("META-INF/MANIFEST.MF")
        || name.startsWith("META-INF/maven/")
        || name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)")) {
      return;
    }
    byte[] before = entries.putIfAbsent(name, content);
    if (before == null || Arrays.equals(before, content)) {
      return;
    }
    if (name.startsWith(SERVICES)) {
      entries.put(name, union(before, content));
    } else if (!name.startsWith("META-INF/LICENSE") && !name.startsWith("META-INF/NOTICE")) {
      throw new IOException("two different files called " + name);
    }
  }

  private static byte[] union(byte[] one, byte[] other) {
    TreeSet<String> lines = new TreeSet<>(new String(one, StandardCharsets.UTF_8).lines().toList());
    lines.addAll(new String(other, StandardCharsets.UTF_8).lines().toList());
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void write(Path out, String mainClass) throws IOException {
    Files.createDirectories(out.getParent());
    Path part = out.resolveSibling(out.getFileName() + ".part");
    try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(part));
        ZipOutputStream zip = new ZipOutputStream(raw)) {
      put(zip, "META-INF/MANIFEST.MF", manifest(mainClass));
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        put(zip, entry.getKey(), entry.getValue());
      }
    }
    Files.move(part, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static byte[] manifest(String mainClass) {
    String text =
        "Manifest-Version: 1.0\r\nMain-Class: " + mainClass + "\r\nMulti-Release: true\r\n\r\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setTimeLocal(NO_TIME);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
