package io.coneix.cli.bench.attest;

import io.coneix.cli.Environment;
import io.coneix.cli.Home;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * npm's {@code @phala/dcap-qvl} in a process of node's, by {@code build/judge/attest/rate.cjs}: by
 * the processor's time too, and the best of as many rounds. It parses and checks all collateral
 * each time, without the CRLs' signatures.
 */
final class Peer {
  static final String NAME = "@phala/dcap-qvl";

  private final Environment environment;
  private final Optional<Path> folder;

  /** {@code folder} holds its {@code node_modules}; without one, node's own search goes on. */
  Peer(Environment environment, Optional<Path> folder) {
    this.environment = environment;
    this.folder = folder;
  }

  /** Verifications a second; nothing where node or the package is not there. */
  Optional<Double> perSecond(RealPair pair) {
    Path script = Home.ofProcess().root().resolve("build/judge/attest/rate.cjs");
    List<String> command =
        List.of(
            "node",
            script.toString(),
            folder.orElse(Path.of("")).toAbsolutePath().toString(),
            pair.quoteFile().toString(),
            pair.collateralFile().toString(),
            Long.toString(pair.at().getEpochSecond()));
    try {
      Process node = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
      node.getOutputStream().close();
      String rate = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (node.waitFor() == 0) {
        return Optional.of(Double.parseDouble(rate.strip()));
      }
    } catch (IOException e) {
      environment.err().println("SKIPPED: attest: no node for " + NAME);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    environment
        .err()
        .println("SKIPPED: attest: no " + NAME + ": 'npm i " + NAME + "' in a DIR, --peer DIR");
    return Optional.empty();
  }
}
