package io.coneix.cli.enclave;

import io.coneix.cli.Home;
import java.nio.file.Path;
import java.util.List;

/** How the enclave process is started: a JVM of this kind, fixed flags, the image, nothing else. */
public final class EnclaveImage {
  private static final long HEAP_MIB = 1_024;
  private static final long MIB = 1 << 20;

  private EnclaveImage() {}

  /** The image of this build. */
  public static Path path() {
    return Home.ofProcess().enclaveImage();
  }

  /**
   * The command line: no dumps, no attaching, no performance file, so that no plaintext of a job
   * reaches a disk or another process through the JVM (THREATS, T32).
   */
  public static List<String> command(Path image) {
    return command(image, 0);
  }

  /**
   * As {@link #command(Path)}.
   *
   * @param moreBytes of files that stay in memory, beside what a job takes
   */
  static List<String> command(Path image, long moreBytes) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData",
        "-XX:+DisableAttachMechanism",
        "-XX:-HeapDumpOnOutOfMemoryError",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=/dev/null",
        "-Xmx" + heapMib(moreBytes) + "m",
        "-Dfile.encoding=UTF-8",
        "-jar",
        image.toString());
  }

  /** The serial collector keeps a third for what is young, where no such file can lie. */
  private static long heapMib(long moreBytes) {
    return HEAP_MIB + (moreBytes + moreBytes / 2 + MIB - 1) / MIB;
  }
}
