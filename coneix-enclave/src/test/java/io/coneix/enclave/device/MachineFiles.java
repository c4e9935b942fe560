package io.coneix.enclave.device;

import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testworld.TestMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * The files of a machine of the test PKI, in a directory: what was written as report data is what
 * the next quote that is read reports.
 */
public final class MachineFiles implements DeviceFiles {
  private final FakeTsm files = new FakeTsm(Bytes.EMPTY);
  private final TestMachine machine;

  private MachineFiles(TestMachine machine) {
    this.machine = machine;
  }

  /** The machine's device, read by the real code; the other kind has none. */
  public static EvidenceDevices devices(TestMachine machine, Path directory, SecureRandom random) {
    boolean tdx = machine.sketch.kind.isTdx();
    MachineFiles files = new MachineFiles(machine);
    try {
      if (!tdx) {
        Files.writeString(directory.resolve("attestation_type"), "dcap");
        Files.write(directory.resolve("user_report_data"), new byte[64]);
        Files.write(directory.resolve("quote"), new byte[0]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path none = directory.resolve("none").resolve("none");
    return kind ->
        kind == EvidenceKind.SGX
            ? new HardwareSource(new GramineDevice(tdx ? none : directory, files))
            : new HardwareSource(
                new TsmDevice(tdx ? directory : none, files, random, Duration.ZERO));
  }

  @Override
  public Bytes read(Path file, int max) throws IOException {
    if (file.endsWith("outblob")) {
      return machine.quote(files.read(file.resolveSibling("inblob"), max));
    }
    if (file.endsWith("quote")) {
      return machine.quote(files.read(file.resolveSibling("user_report_data"), max));
    }
    return files.read(file, max);
  }

  @Override
  public void write(Path file, Bytes content) throws IOException {
    if (file.endsWith("inblob")) {
      files.write(file, content);
    } else {
      DeviceFiles.system().write(file, content);
    }
  }

  @Override
  public void createDirectory(Path directory) throws IOException {
    files.createDirectory(directory);
  }

  @Override
  public void removeDirectory(Path directory) throws IOException {
    files.removeDirectory(directory);
  }
}
