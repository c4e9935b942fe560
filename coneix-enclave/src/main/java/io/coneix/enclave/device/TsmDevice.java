package io.coneix.enclave.device;

import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.attestation.quote.Quote;
import io.coneix.evidence.bytes.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * Linux's report interface in a TDX trust domain.
 *
 * <p>Linux, {@code Documentation/ABI/testing/configfs-tsm} (since 6.7): a directory made under
 * {@code tsm/report} is one request; {@code provider} names the format of the answer; {@code
 * inblob} takes up to 64 bytes; {@code generation} rises with each write; reading {@code outblob}
 * makes the report. A directory of our own prevents conflicts, and the generation before and after
 * shows them. What goes wrong while {@code inblob} is taken is lost: configfs hands binary
 * attributes over as the file is closed, and ignores the answer. {@code EBUSY} while an earlier
 * quote is still being made (drivers/virt/coco/tdx-guest) passes with time.
 */
final class TsmDevice implements QuoteDevice {
  /** A quote takes some 10 ms, and seconds where the host's quoting service is started first. */
  static final Duration PAUSE = Duration.ofMillis(250);

  /** Tries before giving up. */
  static final int TRIES = 8;

  private static final String PROVIDER = "tdx_guest";
  private static final int MAX_TEXT = 64;

  private final Path reports;
  private final DeviceFiles files;
  private final SecureRandom random;
  private final Duration pause;

  TsmDevice(Path reports, DeviceFiles files, SecureRandom random, Duration pause) {
    this.reports = reports;
    this.files = files;
    this.random = random;
    this.pause = pause;
  }

  @Override
  public EvidenceKind kind() {
    return EvidenceKind.TDX;
  }

  @Override
  public Bytes quote(Bytes reportData) {
    byte[] name = new byte[8];
    random.nextBytes(name);
    Path report = reports.resolve("coneix-" + Bytes.wrap(name).hex());
    try {
      files.createDirectory(report);
    } catch (IOException e) {
      throw new NoEvidenceDevice(
          "tsm/report", "Linux 6.7 or newer in a TDX domain, as root; see docs/tdx.md", e);
    }
    try {
      requireProvider(report);
      return patiently(report, reportData);
    } finally {
      remove(report);
    }
  }

  private void requireProvider(Path report) {
    String provider;
    try {
      provider = text(report, "provider");
    } catch (IOException e) {
      throw new EvidenceDeviceFailed("provider", "a provider's name", e);
    }
    if (!provider.equals(PROVIDER)) {
      throw new WrongEvidenceDevice("provider", PROVIDER, Printable.of(provider));
    }
  }

  private Bytes patiently(Path report, Bytes reportData) {
    for (int failure = 1; ; failure++) {
      try {
        return once(report, reportData);
      } catch (IOException e) {
        if (failure >= TRIES) {
          throw new EvidenceDeviceFailed("outblob", "a quote within " + TRIES + " tries", e);
        }
      }
      sleep();
    }
  }

  /** One write and one read; an {@link IOException} also where somebody wrote in between. */
  private Bytes once(Path report, Bytes reportData) throws IOException {
    long before = generation(report);
    files.write(report.resolve("inblob"), reportData);
    requireGeneration(report, before + 1);
    Bytes quote = files.read(report.resolve("outblob"), Quote.MAX_SIZE);
    requireGeneration(report, before + 1);
    return quote;
  }

  private void requireGeneration(Path report, long expected) throws IOException {
    if (generation(report) != expected) {
      throw new GenerationChanged();
    }
  }

  private long generation(Path report) throws IOException {
    try {
      return Long.parseUnsignedLong(text(report, "generation"));
    } catch (NumberFormatException e) {
      throw new IOException("generation is no number", e);
    }
  }

  private String text(Path report, String attribute) throws IOException {
    Bytes content = files.read(report.resolve(attribute), MAX_TEXT);
    return new String(content.unsafeArray(), StandardCharsets.US_ASCII).strip();
  }

  private void remove(Path report) {
    try {
      files.removeDirectory(report);
    } catch (IOException e) {
      // An empty request more in the kernel's memory: no reason to lose the quote, or its failure.
    }
  }

  private void sleep() {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EvidenceDeviceFailed("outblob", "a quote", e);
    }
  }

  /** Somebody else wrote, or our write was dropped. */
  private static final class GenerationChanged extends IOException {
    private static final long serialVersionUID = 1L;

    GenerationChanged() {
      super("another generation");
    }
  }
}
