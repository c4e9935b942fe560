package io.coneix.attestation.fuzz;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.quote.Quote;
import io.coneix.attestation.x509.Certificate;
import io.coneix.attestation.x509.PemChain;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.SharedData;
import io.coneix.testworld.TestMachine;
import io.coneix.testworld.World;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import io.coneix.testworld.dcap.SgxExtensionWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What fuzzing starts from, by the target's name: good objects of the test PKI, and the real quotes
 * and collateral of {@code shared/data/dcap} where they are present.
 */
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
    add(seeds, "Pem", sketch.quote().signatureData().pckChain());
    add(seeds, "Pem", Bytes.utf8(sketch.collateral().pckCrlIssuerChain()));
    add(seeds, "Crl", Bytes.of(sketch.rootCrl.der()));
    sketch.pckCrl.revoked.add(BigInteger.TWO.pow(159));
    add(seeds, "Crl", Bytes.of(sketch.pckCrl.der()));
    add(seeds, "Collateral", sketch.collateral().toJson());
    World world = new World(44);
    add(seeds, "Evidence", world.enclave().evidence());
    for (Kind kind : List.of(Kind.SGX_3, Kind.TDX_4)) {
      add(seeds, "Evidence", new TestMachine(kind, World.START_SEC).enclave(world).evidence());
    }
    addReal(seeds);
    return seeds;
  }

  private static void addReal(Map<String, List<Bytes>> seeds) {
    Optional<Path> folder = SharedData.folder().map(data -> data.resolve("dcap"));
    if (folder.filter(Files::isDirectory).isEmpty()) {
      System.out.println("SKIPPED, no shared/data/dcap: seeds of the test PKI alone");
      return;
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".quote.bin")) {
          addQuote(seeds, Bytes.wrap(Files.readAllBytes(file)));
        } else if (name.endsWith(".collateral.json")) {
          addCollateral(seeds, Bytes.wrap(Files.readAllBytes(file)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addQuote(Map<String, List<Bytes>> seeds, Bytes quote) {
    Bytes pem = Quote.decode(quote).signatureData().pckChain();
    List<Certificate> chain = PemChain.read("seed", pem, 3);
    add(seeds, "Quote", quote);
    add(seeds, "Pem", pem);
    chain.forEach(certificate -> add(seeds, "Certificate", certificate.der()));
    add(seeds, "PckExtension", chain.get(0).extensions().sgx().orElseThrow());
  }

  private static void addCollateral(Map<String, List<Bytes>> seeds, Bytes file) {
    Collateral collateral = Collateral.fromJson(file);
    add(seeds, "Collateral", file);
    add(seeds, "TcbInfo", Bytes.utf8(collateral.tcbInfo()));
    add(seeds, "QeIdentity", Bytes.utf8(collateral.qeIdentity()));
    add(seeds, "Crl", collateral.rootCaCrl());
    add(seeds, "Crl", collateral.pckCrl());
    add(seeds, "Pem", Bytes.utf8(collateral.pckCrlIssuerChain()));
    add(seeds, "Pem", Bytes.utf8(collateral.tcbInfoIssuerChain()));
  }

  private static void add(Map<String, List<Bytes>> seeds, String target, Bytes seed) {
    seeds.computeIfAbsent(target, t -> new ArrayList<>()).add(seed);
  }
}
