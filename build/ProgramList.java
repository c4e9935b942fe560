import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the list that a program's hash is taken over: a line {@code class-name SHA-256} for each
 * class, sorted by name, UTF-8, each line ended by one LF.
 *
 * <p>Run by the build of geowallet-programs as {@code java ProgramList.java OUT CLASSES...}, where
 * CLASSES are directories of class files. The same classes give the same bytes on every machine.
 */
final class ProgramList {
  private static final String SUFFIX = ".class";

  private ProgramList() {}

  public static void main(String[] args) throws Exception {
    Path out = Path.of(args[0]);
    Map<String, String> hashes = new TreeMap<>();
    for (String root : List.of(args).subList(1, args.length)) {
      add(Path.of(root), hashes);
    }
    StringBuilder text = new StringBuilder();
    hashes.forEach((name, hash) -> text.append(name).append(' ').append(hash).append('\n'));
    Files.createDirectories(out.getParent());
    Files.write(out, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void add(Path root, Map<String, String> hashes) throws Exception {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(root)) {
      files = tree.filter(f -> f.toString().endsWith(SUFFIX)).toList();
    }
    if (files.isEmpty()) {
      throw new IOException("no classes in " + root + ": build the modules before it first");
    }
    for (Path file : files) {
      String path = root.relativize(file).toString();
      String name = path.substring(0, path.length() - SUFFIX.length());
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      String dotted = name.replace(file.getFileSystem().getSeparator(), ".");
      if (hashes.put(dotted, HexFormat.of().formatHex(hash)) != null) {
        throw new IOException("two classes called " + dotted);
      }
    }
  }
}
