package io.coneix.attestation.fuzz;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testworld.TestMachine;
import io.coneix.testworld.World;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import io.coneix.testworld.dcap.SgxExtensionWriter;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What fuzzing starts from: good objects of the test PKI, by the target's name. */
public final class FuzzSeeds {
  private FuzzSeeds() {}

  /** Writes the seeds for Jazzer: {@code FuzzSeeds FOLDER}, a folder for each target below it. */
  public static void main(String[] args) throws IOException {
    for (Map.Entry<String, List<Bytes>> target : all().entrySet()) {
      Path folder = Files.createDirectories(Path.of(args[0], target.getKey()));
      for (int i = 0; i < target.getValue().size(); i++) {
        Files.write(folder.resolve("seed-" + i), target.getValue().get(i).toArray());
      }
    }
  }

  static Map<String, List<Bytes>> all() {
    Map<String, List<Bytes>> seeds = new TreeMap<>();
    for (Kind kind : Kind.values()) {
      DcapSketch sketch = new DcapSketch(kind);
      sketch.pckCrl.revoked.add(BigInteger.TWO.pow(159));
      Collateral collateral = sketch.collateral();
      add(seeds, "Quote", sketch.quoteBytes());
      add(seeds, "TcbInfo", Bytes.utf8(collateral.tcbInfo()));
      add(seeds, "QeIdentity", Bytes.utf8(collateral.qeIdentity()));
    }
    DcapSketch sketch = new DcapSketch(Kind.SGX_3);
    add(seeds, "PckExtension", SgxExtensionWriter.encode(sketch.sgx()));
    add(seeds, "Certificate", Bytes.of(sketch.root.der()));
    add(seeds, "Certificate", Bytes.of(sketch.ca.der()));
    add(seeds, "Certificate", Bytes.of(sketch.pckDer()));
    add(seeds, "Crl", Bytes.of(sketch.rootCrl.der()));
    sketch.pckCrl.revoked.add(BigInteger.TWO.pow(159));
    add(seeds, "Crl", Bytes.of(sketch.pckCrl.der()));
    add(seeds, "Collateral", sketch.collateral().toJson());
    World world = new World(44);
    add(seeds, "Evidence", world.enclave().evidence());
    for (Kind kind : List.of(Kind.SGX_3, Kind.TDX_4)) {
      add(seeds, "Evidence", new TestMachine(kind, World.START_SEC).enclave(world).evidence());
    }
    return seeds;
  }

  private static void add(Map<String, List<Bytes>> seeds, String target, Bytes seed) {
    seeds.computeIfAbsent(target, t -> new ArrayList<>()).add(seed);
  }
}
