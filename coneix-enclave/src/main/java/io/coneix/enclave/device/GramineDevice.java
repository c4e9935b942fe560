package io.coneix.enclave.device;

import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.attestation.quote.Quote;
import io.coneix.evidence.bytes.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Gramine's pseudo-files in an SGX enclave.
 *
 * <p>Gramine documentation, "Attestation and Secret Provisioning", "Low-level /dev/attestation
 * interface": {@code attestation_type} reads {@code none}, {@code epid} or {@code dcap}; 64 bytes
 * are written to {@code user_report_data} before {@code quote} is opened and read, else the quote
 * holds stale data. The manifest has to say {@code sgx.remote_attestation = "dcap"}.
 */
final class GramineDevice implements QuoteDevice {
  private static final int MAX_TYPE = 32;

  private final Path directory;
  private final DeviceFiles files;

  GramineDevice(Path directory, DeviceFiles files) {
    this.directory = directory;
    this.files = files;
  }

  @Override
  public EvidenceKind kind() {
    return EvidenceKind.SGX;
  }

  @Override
  public Bytes quote(Bytes reportData) {
    String type = type();
    if (!type.equals("dcap")) {
      throw new WrongEvidenceDevice("attestation_type", "dcap", Printable.of(type));
    }
    try {
      files.write(directory.resolve("user_report_data"), reportData);
    } catch (IOException e) {
      throw new EvidenceDeviceFailed("user_report_data", "one that can be written", e);
    }
    try {
      return files.read(directory.resolve("quote"), Quote.MAX_SIZE);
    } catch (IOException e) {
      throw new EvidenceDeviceFailed("quote", "a quote", e);
    }
  }

  private String type() {
    try {
      Bytes content = files.read(directory.resolve("attestation_type"), MAX_TYPE);
      return new String(content.unsafeArray(), StandardCharsets.US_ASCII).strip();
    } catch (NoSuchFileException e) {
      throw new NoEvidenceDevice(
          "attestation_type", "the enclave has to run under Gramine, in SGX; see docs/sgx.md", e);
    } catch (IOException e) {
      throw new EvidenceDeviceFailed("attestation_type", "one that can be read", e);
    }
  }
}
