package io.coneix.cli;

import io.coneix.cli.attest.AttestCommand;
import io.coneix.cli.authority.AuthorityCommand;
import io.coneix.cli.bench.BenchCommand;
import io.coneix.cli.demo.DemoCommand;
import io.coneix.cli.desk.DeskCommand;
import io.coneix.cli.enclave.EnclaveCommand;
import io.coneix.cli.map.MapCommand;
import io.coneix.cli.platform.PlatformCommand;
import io.coneix.cli.trips.TripsCommand;
import io.coneix.cli.verify.VerifyCommand;
import io.coneix.cli.wallet.WalletCommand;
import java.util.List;
import java.util.Optional;

/**
 * The register of subcommands, in the order of the help page. A role adds one line here; everything
 * else about it stays in its own package.
 */
public final class Subcommands {
  private static final List<Subcommand> ALL =
      List.of(
          new Subcommand("demo", DemoCommand::new),
          new Subcommand("wallet", WalletCommand::new),
          new Subcommand("desk", DeskCommand::new),
          new Subcommand("platform", PlatformCommand::new),
          new Subcommand("enclave", EnclaveCommand::new),
          new Subcommand("authority", AuthorityCommand::new),
          new Subcommand("verify", VerifyCommand::new),
          new Subcommand("attest", AttestCommand::new),
          new Subcommand("map", MapCommand::new),
          new Subcommand("trips", TripsCommand::new),
          new Subcommand("bench", BenchCommand::new));

  private Subcommands() {}

  /** All of them. */
  public static List<Subcommand> all() {
    return ALL;
  }

  /** The one that is called exactly {@code name}. */
  static Optional<Subcommand> named(String name) {
    return ALL.stream().filter(s -> s.name().equals(name)).findFirst();
  }
}
