package io.coneix.platform.host;

import io.coneix.attestation.evidence.KeyBinding;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.testworld.TestMachine;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.Arrays;

/**
 * A process on a machine of the test PKI that gives quotes and serves no jobs. Its arguments: kind
 * of quote, second of the machine's collateral, and what it does wrong, if anything.
 */
public final class HardwareEnclave {
  private HardwareEnclave() {}

  /** Runs until the input ends. */
  public static void main(String[] args) throws Exception {
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(System.out);
    TestMachine machine = new TestMachine(Kind.valueOf(args[0]), Long.parseLong(args[1]));
    Bytes signKey = Bytes.wrap(new byte[32]);
    Bytes sealKey = Bytes.wrap(new byte[XWing.PUBLIC_KEY_SIZE]);
    Frames.write(out, CborValue.of(Frames.KEYS), CborValue.of(signKey), CborValue.of(sealKey));
    for (var frame = Frames.read(in); frame.isPresent(); frame = Frames.read(in)) {
      Fields fields = frame.get();
      if (fields.int32("kind", 0, 9) == Frames.ATTEST) {
        answer(fields, machine, signKey, sealKey, args[2], out);
      }
    }
  }

  private static void answer(
      Fields fields,
      TestMachine machine,
      Bytes signKey,
      Bytes sealKey,
      String wrong,
      DataOutputStream out)
      throws Exception {
    fields.int32("kind of evidence", 0, 1);
    TimedCheckpoint checkpoint = TimedCheckpoint.decode(fields.bytes("checkpoint", 1, 16_384));
    Bytes nonce = fields.bytes("nonce", KeyBinding.NONCE_SIZE);
    if (wrong.startsWith("evidence-")) {
      Frames.write(out, CborValue.of(Frames.REJECTED), CborValue.of(wrong));
      return;
    }
    byte[] other = new byte[32];
    Arrays.fill(other, (byte) 1);
    KeyBinding own = new KeyBinding(signKey, sealKey, checkpoint, nonce);
    KeyBinding foreign = new KeyBinding(Bytes.wrap(other), sealKey, checkpoint, nonce);
    Frames.write(
        out,
        CborValue.of(Frames.QUOTE),
        CborValue.of((wrong.equals("binding") ? foreign : own).encode()),
        CborValue.of(machine.quote((wrong.equals("report-data") ? foreign : own).reportData())));
  }
}
