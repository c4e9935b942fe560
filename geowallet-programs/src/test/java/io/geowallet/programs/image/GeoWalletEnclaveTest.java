package io.geowallet.programs.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.SealedStatement;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.testkit.ChildJvm;
import io.coneix.testworld.BuiltJob;
import io.coneix.testworld.JobBuilder;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.TestContract;
import io.coneix.testworld.TestEnclave;
import io.coneix.testworld.World;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.programs.mileage.FrenchScale;
import io.geowallet.programs.mileage.HomeParameter;
import io.geowallet.programs.mileage.MileageParameters;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.MileageSchema;
import io.geowallet.programs.mileage.Vehicle;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real main class in a process of its own, with real pipes. */
class GeoWalletEnclaveTest {
  @TempDir private Path directory;
  private Process process;
  private DataOutputStream toEnclave;
  private DataInputStream fromEnclave;

  @BeforeEach
  void start() throws IOException {
    process =
        new ProcessBuilder(ChildJvm.command(GeoWalletEnclave.class))
            .redirectError(directory.resolve("stderr").toFile())
            .start();
    toEnclave = new DataOutputStream(process.getOutputStream());
    fromEnclave = new DataInputStream(process.getInputStream());
  }

  @AfterEach
  void stop() {
    process.destroyForcibly();
  }

  @Test
  void process_runsAJobAndEndsWithItsInput() throws Exception {
    World world = new World(77);
    TestContract contract = contract(world);
    TestEnclave enclave = certify(world);
    BuiltJob job =
        new JobBuilder(world, contract, 0)
            .holderParameters(new HomeParameter(List.of()).encode())
            .build(enclave);

    send(2, job.sealed(world.random()));
    Fields reply = read();

    assertThat(reply.int32("kind", 3, 4)).isEqualTo(3);
    Bytes signed =
        SealedStatement.decode(reply.bytes("statement", 1, 1 << 20))
            .openAsRequester(contract.requesterStatementKey())
            .orElseThrow();
    Statement statement =
        Statement.decode(Sign1.decode(ObjectType.STATEMENT, signed).unverifiedPayload());
    assertThat(statement.outcome()).isInstanceOf(Outcome.Answered.class);
    toEnclave.close();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(Files.size(directory.resolve("stderr"))).isZero();
  }

  @Test
  void T32_brokenProtocol_endsTheProcessWithoutAText() throws Exception {
    read();
    toEnclave.writeInt(Integer.MAX_VALUE);
    toEnclave.flush();

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(3);
    assertThat(Files.size(directory.resolve("stderr"))).isZero();
    assertThat(fromEnclave.read()).isEqualTo(-1);
  }

  private static TestContract contract(World world) {
    TestContract contract =
        world.sign(
            OfferSketch.tally()
                .program(
                    MileageProgram.NAME,
                    GeoWalletPrograms.hash(MileageProgram.NAME),
                    MileageSchema.schema())
                .parameters(
                    new MileageParameters(new Vehicle(Vehicle.Kind.CAR, 5, false), List.of())
                        .encode())
                .tables(FrenchScale.table()));
    int from = (int) (World.START_SEC / 900);
    world.holder().live(new SlotRange(from, from + 140), s -> Optional.empty());
    return contract;
  }

  private TestEnclave certify(World world) throws IOException {
    Fields keys = read();
    keys.int32("kind", 0, 0);
    Bytes signKey = keys.bytes("sign key", Ed25519PublicKey.SIZE);
    Bytes sealKey = keys.bytes("seal key", XWing.PUBLIC_KEY_SIZE);
    Bytes evidence = TestEnclave.certify(world.host(), World.IMAGE, signKey, sealKey, world.log());
    send(1, evidence);
    SecretBytes none = SecretBytes.wrap(new byte[32]);
    return new TestEnclave(
        Ed25519PrivateKey.of(none),
        new XWing.PrivateKey(none, new XWing.PublicKey(sealKey)),
        evidence);
  }

  private void send(int kind, Bytes content) throws IOException {
    Bytes frame = Cbor.encode(CborValue.array(CborValue.of(kind), CborValue.of(content)));
    toEnclave.writeInt(frame.size());
    toEnclave.write(frame.toArray());
    toEnclave.flush();
  }

  private Fields read() throws IOException {
    byte[] frame = new byte[fromEnclave.readInt()];
    fromEnclave.readFully(frame);
    return Cbor.fields("frame", Bytes.wrap(frame));
  }
}
