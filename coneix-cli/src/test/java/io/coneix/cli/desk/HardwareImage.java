package io.coneix.cli.desk;

import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.attestation.evidence.EvidenceSource;
import io.coneix.attestation.evidence.KeyBinding;
import io.coneix.contract.check.JobChecker;
import io.coneix.enclave.EnclaveProcess;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testworld.TestMachine;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import io.geowallet.programs.GeoWalletPrograms;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.security.SecureRandom;

/** The enclave process of the image on a machine of the test PKI, under whose root it judges. */
public final class HardwareImage {
  private HardwareImage() {}

  /** Serves until the input ends; arguments: kind of quote, second of the machine's collateral. */
  public static void main(String[] args) throws Exception {
    TestMachine machine = new TestMachine(Kind.valueOf(args[0]), Long.parseLong(args[1]));
    JobChecker checker = new JobChecker(Runnable::run, 1, machine.judge());
    try (FileInputStream in = new FileInputStream(FileDescriptor.in);
        FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      new EnclaveProcess(
              GeoWalletPrograms.catalog(), checker, new SecureRandom(), kind -> source(machine))
          .serve(in, out);
    }
  }

  private static EvidenceSource source(TestMachine machine) {
    return new EvidenceSource() {
      @Override
      public EvidenceKind kind() {
        return EvidenceKind.SGX;
      }

      @Override
      public Bytes attest(KeyBinding binding) {
        return machine.quote(binding.reportData());
      }
    };
  }
}
