package io.geowallet.programs.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.schema.AnswerSchema;
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
import io.geowallet.programs.mileage.CrookedRoad;
import io.geowallet.programs.mileage.DistanceBy;
import io.geowallet.programs.mileage.FrenchScale;
import io.geowallet.programs.mileage.HomeParameter;
import io.geowallet.programs.mileage.MileageParameters;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.MileageSchema;
import io.geowallet.programs.mileage.MileageStatement;
import io.geowallet.programs.mileage.Vehicle;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real main class in a process of its own, with real pipes. */
class GeoWalletEnclaveTest {
  @TempDir private Path directory;
  private Process process;
  private DataOutputStream toEnclave;
  private DataInputStream fromEnclave;

  private void start(Path... packs) throws IOException {
    List<String> command = new ArrayList<>(ChildJvm.command(GeoWalletEnclave.class));
    for (Path pack : packs) {
      command.add(pack.toString());
    }
    process =
        new ProcessBuilder(command).redirectError(directory.resolve("stderr").toFile()).start();
    toEnclave = new DataOutputStream(process.getOutputStream());
    fromEnclave = new DataInputStream(process.getInputStream());
  }

  @AfterEach
  void stop() {
    process.destroyForcibly();
  }

  @Test
  void process_runsAJobAndEndsWithItsInput() throws Exception {
    start();
    World world = new World(77);
    TestContract contract = contract(world, MileageSchema.schema(), FrenchScale.table());
    TestEnclave enclave = certify(world);
    BuiltJob job =
        new JobBuilder(world, contract, 0)
            .holderParameters(new HomeParameter(List.of()).encode())
            .build(enclave);

    send(2, job.sealed(world.random()));
    Fields reply = read();

    assertThat(reply.int32("kind", 3, 4)).isEqualTo(3);
    assertThat(outcome(reply, contract)).isInstanceOf(Outcome.Answered.class);
    toEnclave.close();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(Files.size(directory.resolve("stderr"))).isZero();
  }

  /**
   * The map was read before the keys were named: nobody can tell by the file which job needs it.
   */
  @Test
  void T21_mapIsReadWhole_beforeThereIsAJob() throws Exception {
    byte[] pack = CrookedRoad.pack();
    Path file = Files.write(directory.resolve("roads.pack"), pack);
    start(file);
    World world = new World(78);
    TestContract contract =
        contract(world, MileageSchema.withMap(), FrenchScale.table(), CrookedRoad.table(pack));
    TestEnclave enclave = certify(world);
    // A file that is mapped or still open would show this.
    Files.write(file, new byte[pack.length]);
    BuiltJob job =
        new JobBuilder(world, contract, 0)
            .holderParameters(new HomeParameter(List.of()).encode())
            .build(enclave);

    send(2, job.sealed(world.random()));
    Fields reply = read();

    assertThat(reply.int32("kind", 3, 4)).isEqualTo(3);
    Outcome.Answered answered = (Outcome.Answered) outcome(reply, contract);
    MileageStatement said = MileageStatement.of(Answer.decode(answered.answer()));
    assertThat(said.lines()).hasSize(1);
    assertThat(said.lines().get(0).distanceBy()).contains(DistanceBy.ROAD);
    assertThat(said.lines().get(0).distanceHm()).isBetween(148L, 152L);
  }

  /** Without a statement: another enclave may have the map. */
  @Test
  void T33_enclaveWithAnotherMap_rejectsTheJob() throws Exception {
    start(Files.write(directory.resolve("other.pack"), CrookedRoad.pack(200)));
    World world = new World(79);
    TestContract contract =
        contract(
            world,
            MileageSchema.withMap(),
            FrenchScale.table(),
            CrookedRoad.table(CrookedRoad.pack()));
    TestEnclave enclave = certify(world);
    BuiltJob job =
        new JobBuilder(world, contract, 0)
            .holderParameters(new HomeParameter(List.of()).encode())
            .build(enclave);

    send(2, job.sealed(world.random()));
    Fields reply = read();

    assertThat(reply.int32("kind", 3, 4)).isEqualTo(4);
    assertThat(reply.text("code", 1, 60)).isEqualTo("file-missing");
  }

  @Test
  void fileThatIsNoMap_endsTheProcess() throws Exception {
    start(Files.writeString(directory.resolve("no.pack"), "no map"));
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(3);
    assertThat(Files.size(directory.resolve("stderr"))).isZero();
  }

  private static Outcome outcome(Fields reply, TestContract contract) {
    Bytes signed =
        SealedStatement.decode(reply.bytes("statement", 1, 1 << 20))
            .openAsRequester(contract.requesterStatementKey())
            .orElseThrow();
    return Statement.decode(Sign1.decode(ObjectType.STATEMENT, signed).unverifiedPayload())
        .outcome();
  }

  @Test
  void T32_brokenProtocol_endsTheProcessWithoutAText() throws Exception {
    start();
    read();
    toEnclave.writeInt(Integer.MAX_VALUE);
    toEnclave.flush();

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(3);
    assertThat(Files.size(directory.resolve("stderr"))).isZero();
    assertThat(fromEnclave.read()).isEqualTo(-1);
  }

  private static TestContract contract(World world, AnswerSchema schema, TableDocument... tables) {
    TestContract contract =
        world.sign(
            OfferSketch.tally()
                .program(MileageProgram.NAME, GeoWalletPrograms.hash(MileageProgram.NAME), schema)
                .parameters(
                    new MileageParameters(new Vehicle(Vehicle.Kind.CAR, 5, false), List.of())
                        .encode())
                .tables(tables));
    int from = (int) (World.START_SEC / 900);
    world.holder().live(new SlotRange(from, from + 140), CrookedRoad::payload);
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
