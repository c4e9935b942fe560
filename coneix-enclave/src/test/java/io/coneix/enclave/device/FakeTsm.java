package io.coneix.enclave.device;

import io.coneix.evidence.bytes.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * configfs-tsm on a plain directory: attributes appear with a directory, a write raises the
 * generation, and a directory goes with all that is in it. Files are real and read by the real
 * code.
 */
final class FakeTsm implements DeviceFiles {
  private final DeviceFiles system = DeviceFiles.system();
  private final Bytes quote;
  String provider = "tdx_guest\n";
  int busy;
  int dropped;
  int foreignWrites;
  boolean noOutput;
  int created;
  int writes;

  FakeTsm(Bytes quote) {
    this.quote = quote;
  }

  @Override
  public void createDirectory(Path directory) throws IOException {
    system.createDirectory(directory);
    created++;
    Files.writeString(directory.resolve("provider"), provider);
    Files.writeString(directory.resolve("generation"), "0\n");
    Files.createFile(directory.resolve("inblob"));
    if (!noOutput) {
      Files.write(directory.resolve("outblob"), quote.toArray());
    }
  }

  @Override
  public void write(Path file, Bytes content) throws IOException {
    writes++;
    if (dropped > 0) {
      dropped--;
      return;
    }
    system.write(file, content);
    raise(file.resolveSibling("generation"));
  }

  @Override
  public Bytes read(Path file, int max) throws IOException {
    boolean output = file.endsWith("outblob");
    if (output && busy > 0) {
      busy--;
      throw new IOException("Device or resource busy");
    }
    Bytes content = system.read(file, max);
    if (output && foreignWrites > 0) {
      foreignWrites--;
      raise(file.resolveSibling("generation"));
    }
    return content;
  }

  private static void raise(Path generation) throws IOException {
    long before = Long.parseLong(Files.readString(generation).strip());
    Files.writeString(generation, (before + 1) + "\n");
  }

  @Override
  public void removeDirectory(Path directory) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(directory)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
