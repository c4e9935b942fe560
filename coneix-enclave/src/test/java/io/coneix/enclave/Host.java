package io.coneix.enclave;

import io.coneix.attestation.evidence.EvidenceFile;
import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.attestation.evidence.KeyBinding;
import io.coneix.attestation.quote.Quote;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.enclave.device.EvidenceDevices;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.testkit.SeededRandom;
import io.coneix.testworld.TestEnclave;
import io.coneix.testworld.TestMachine;
import io.coneix.testworld.World;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;

/** The host's end of an enclave process that runs in a thread of the test. */
final class Host implements AutoCloseable {
  private final DataOutputStream toEnclave;
  private final DataInputStream fromEnclave;
  private final Thread thread;
  private final World world;
  private final Bytes signKey;
  private final Bytes sealKey;

  /** What comes of a frame: a sealed statement, or a code. */
  record Reply(int kind, CborValue content) {
    Bytes statement() {
      return ((CborValue.ByteString) content).value();
    }

    String code() {
      return ((CborValue.Text) content).value();
    }
  }

  Host(World world, ProgramCatalog catalog, long seed) throws IOException {
    this(
        world,
        catalog,
        seed,
        JobChecker.onThisThread(),
        kind -> {
          throw new AssertionError("no device in this test");
        });
  }

  Host(World world, ProgramCatalog catalog, long seed, JobChecker checker, EvidenceDevices devices)
      throws IOException {
    this.world = world;
    PipedInputStream in = new PipedInputStream(1 << 16);
    PipedOutputStream out = new PipedOutputStream();
    toEnclave = new DataOutputStream(new PipedOutputStream(in));
    fromEnclave = new DataInputStream(new PipedInputStream(out, 1 << 16));
    EnclaveProcess process = new EnclaveProcess(catalog, checker, new SeededRandom(seed), devices);
    thread = new Thread(() -> serve(process, in, out), "enclave");
    thread.start();
    Fields keys = Cbor.fields("frame", readFrame());
    keys.int32("kind", 0, 0);
    signKey = keys.bytes("sign key", 32);
    sealKey = keys.bytes("seal key", XWing.PUBLIC_KEY_SIZE);
    keys.end();
  }

  private static void serve(EnclaveProcess process, PipedInputStream in, PipedOutputStream out) {
    try (out) {
      process.serve(in, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Bytes signKey() {
    return signKey;
  }

  Bytes sealKey() {
    return sealKey;
  }

  /** Certifies the process by the listed host, logs and sends the evidence. */
  TestEnclave certify() throws IOException {
    return certify(world.host());
  }

  TestEnclave certify(Ed25519PrivateKey host) throws IOException {
    Bytes evidence = TestEnclave.certify(host, World.IMAGE, signKey, sealKey, world.log());
    send(1, evidence);
    return known(evidence);
  }

  private TestEnclave known(Bytes evidence) {
    // Only the public halves are known out here, so the private ones are placeholders.
    SecretBytes none = SecretBytes.wrap(new byte[32]);
    return new TestEnclave(
        Ed25519PrivateKey.of(none),
        new XWing.PrivateKey(none, new XWing.PublicKey(sealKey)),
        evidence);
  }

  /** What the process answers to being asked for a quote: [6, binding, quote], or a code. */
  Fields attest(EvidenceKind kind, TimedCheckpoint checkpoint, Bytes nonce) throws IOException {
    sendRaw(
        Cbor.encode(
            CborValue.array(
                CborValue.of(5),
                CborValue.of(kind.ordinal()),
                CborValue.of(Cbor.encode(checkpoint.toCbor())),
                CborValue.of(nonce))));
    return Cbor.fields("frame", readFrame());
  }

  /** Asks for a quote, adds the machine's collateral, logs and sends the evidence. */
  TestEnclave certify(TestMachine machine) throws IOException {
    EvidenceKind kind = machine.sketch.kind.isTdx() ? EvidenceKind.TDX : EvidenceKind.SGX;
    Fields answer = attest(kind, world.log().publish(), world.bytes(32));
    answer.int32("kind", 6, 6);
    KeyBinding binding = KeyBinding.decode(answer.bytes("binding", 1, KeyBinding.MAX_SIZE));
    Bytes evidence =
        EvidenceFile.of(answer.bytes("quote", 1, Quote.MAX_SIZE), binding, machine.collateral())
            .encode();
    world.log().append(LogEntry.ofObject(EntryKind.EVIDENCE, Sha256.of(evidence)));
    send(1, evidence);
    return known(evidence);
  }

  void send(int kind, Bytes content) throws IOException {
    sendRaw(Cbor.encode(CborValue.array(CborValue.of(kind), CborValue.of(content))));
  }

  void sendRaw(Bytes frame) throws IOException {
    toEnclave.writeInt(frame.size());
    toEnclave.write(frame.toArray());
    toEnclave.flush();
  }

  Reply run(Bytes sealedJob) throws IOException {
    send(2, sealedJob);
    return reply();
  }

  Reply reply() throws IOException {
    Fields fields = Cbor.fields("frame", readFrame());
    return new Reply(fields.int32("kind", 3, 4), fields.any("content"));
  }

  private Bytes readFrame() throws IOException {
    byte[] frame = new byte[fromEnclave.readInt()];
    fromEnclave.readFully(frame);
    return Bytes.wrap(frame);
  }

  @Override
  public void close() throws Exception {
    toEnclave.close();
    thread.join(10_000);
  }
}
