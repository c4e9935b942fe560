package io.coneix.cli.bench.attest;

import io.coneix.cli.Environment;
import io.coneix.cli.bench.Bench;
import io.coneix.cli.bench.Measurement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Real quotes judged a second on one core, beside npm's {@code @phala/dcap-qvl} and beside the raw
 * rate of P-256 verifications. The aims: 5 times the peer cold, 15 times with cached collateral.
 */
public final class AttestBench implements Bench {
  private static final Path DCAP = Path.of("shared", "data", "dcap");
  private static final String RAW = "raw P-256 of Bouncy Castle";
  private static final String UNIT = "1/s";

  private final Optional<Path> peer;

  /** With the peer that node finds by itself. */
  public AttestBench() {
    this(Optional.empty());
  }

  private AttestBench(Optional<Path> peer) {
    this.peer = peer;
  }

  @Override
  public String name() {
    return "attest";
  }

  @Override
  public String description() {
    return "SGX and TDX quotes judged a second, against " + Peer.NAME + " and raw P-256";
  }

  @Override
  public Bench beside(Path folder) {
    return new AttestBench(Optional.of(folder));
  }

  @Override
  public void run(Environment environment, Consumer<Measurement> results) {
    RawRates raw = new RawRates(environment.random());
    double castle = raw.bouncyCastlePerSecond();
    String jdkName = "raw P-256 of the JDK";
    results.accept(new Measurement(name(), RAW, castle, UNIT, raw.jdkPerSecond(), jdkName));
    Optional<Path> dcap = dcap();
    if (dcap.isEmpty()) {
      environment.err().println("SKIPPED: attest: no shared/data/dcap here or above");
      return;
    }
    for (RealPair pair : List.of(RealPair.tdx(dcap.get()), RealPair.sgx(dcap.get()))) {
      Optional<Double> other = new Peer(environment, peer).perSecond(pair);
      measure(pair.name() + " first", pair.firstPerSecond(), castle, other, results);
      measure(pair.name() + " cold", pair.coldPerSecond(), castle, other, results);
      measure(pair.name() + " cached", pair.cachedPerSecond(), castle, other, results);
    }
  }

  private void measure(
      String what,
      double rate,
      double castle,
      Optional<Double> other,
      Consumer<Measurement> results) {
    other.ifPresent(
        peerRate -> results.accept(new Measurement(name(), what, rate, UNIT, peerRate, Peer.NAME)));
    results.accept(new Measurement(name(), what, rate, UNIT, castle, RAW));
  }

  private static Optional<Path> dcap() {
    for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
      if (Files.isDirectory(dir.resolve(DCAP))) {
        return Optional.of(dir.resolve(DCAP));
      }
    }
    return Optional.empty();
  }
}
