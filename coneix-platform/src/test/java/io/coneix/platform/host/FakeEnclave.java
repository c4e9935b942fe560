package io.coneix.platform.host;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.XWing;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.SecureRandom;

/**
 * A process that keeps the frame protocol and opens nothing: the first letter of a job says what it
 * does. S: answers; R: rejects; X: dies; H: hangs; M: breaks the protocol; T: rejects with a text.
 */
public final class FakeEnclave {
  static final int KILLED = 9;

  private FakeEnclave() {}

  /** Runs until the input ends. */
  public static void main(String[] args) throws Exception {
    java.io.DataInputStream in = new java.io.DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(System.out);
    System.err.println("planted plaintext on standard error");
    byte[] signKey = new byte[32];
    new SecureRandom().nextBytes(signKey);
    send(
        out,
        CborValue.array(
            CborValue.of(Frames.KEYS),
            CborValue.of(Bytes.wrap(signKey)),
            CborValue.of(Bytes.wrap(new byte[XWing.PUBLIC_KEY_SIZE]))));
    Bytes evidence = content(Frames.read(in).orElseThrow(), Frames.EVIDENCE);
    while (true) {
      var frame = Frames.read(in);
      if (frame.isEmpty()) {
        return;
      }
      serve(out, content(frame.get(), Frames.JOB), evidence);
    }
  }

  private static void serve(DataOutputStream out, Bytes job, Bytes evidence) throws Exception {
    switch ((char) job.at(0)) {
      case 'S' ->
          Frames.write(
              out,
              Frames.STATEMENT,
              Bytes.concat(Bytes.utf8("statement of "), job, evidence.slice(0, 8)));
      case 'R' -> send(out, CborValue.array(CborValue.of(4), CborValue.of("bad-job")));
      case 'T' -> send(out, CborValue.array(CborValue.of(4), CborValue.of("Rue de la Paix 3")));
      case 'M' -> send(out, CborValue.of("rubbish"));
      case 'H' -> Thread.sleep(60_000);
      default -> Runtime.getRuntime().halt(KILLED);
    }
  }

  private static Bytes content(Fields frame, int kind) {
    frame.int32("kind", kind, kind);
    return frame.bytes("content", 1, 1 << 20);
  }

  private static void send(DataOutputStream out, CborValue value) throws IOException {
    Bytes frame = Cbor.encode(value);
    out.writeInt(frame.size());
    out.write(frame.toArray());
    out.flush();
  }
}
