package io.coneix.enclave;

import io.coneix.contract.check.JobChecker;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.enclave.device.EvidenceDevices;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Connects an {@link EnclaveProcess} to the standard streams of its process.
 *
 * <p>The image's own main class hands its programs in: nothing is looked up or loaded here
 * (THREATS, T17).
 */
public final class EnclaveMain {
  /** Exit status after a fault; the cause is told to nobody. */
  private static final int FAULT = 3;

  private static final int MOST_THREADS = 4;

  private EnclaveMain() {}

  /**
   * Reads files, serves until standard input ends, then ends the process. The files are read whole
   * before the process names its keys, so that no reading can depend on a job (THREATS, T21).
   *
   * @param files public ones that contracts pin by hash
   * @param programs makes the programs of the image, which are handed the files
   */
  public static void run(List<String> files, Function<List<byte[]>, ProgramCatalog> programs) {
    // Frames alone may be on standard output, and no text at all on standard error.
    PrintStream nothing =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nothing);
    System.setErr(nothing);
    System.exit(serve(files, programs) ? 0 : FAULT);
  }

  private static boolean serve(
      List<String> files, Function<List<byte[]>, ProgramCatalog> programs) {
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (FileInputStream in = new FileInputStream(FileDescriptor.in);
        FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      ProgramCatalog catalog = programs.apply(read(files));
      SecureRandom random = new SecureRandom();
      EvidenceDevices devices = EvidenceDevices.ofThisMachine(random);
      new EnclaveProcess(catalog, new JobChecker(executor, threads), random, devices)
          .serve(in, out);
      return true;
    } catch (IOException | RuntimeException | Error e) {
      return false;
    } finally {
      executor.shutdownNow();
    }
  }

  private static List<byte[]> read(List<String> files) throws IOException {
    List<byte[]> read = new ArrayList<>();
    for (String file : files) {
      read.add(Files.readAllBytes(Path.of(file)));
    }
    return read;
  }
}
