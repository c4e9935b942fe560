package io.coneix.cli.enclave;

import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.map.PackFile;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.role.PlatformOption;
import io.coneix.cli.role.UntilSignal;
import io.coneix.client.PlatformClient;
import io.coneix.client.PlatformUnreachable;
import io.coneix.evidence.log.LogKeys;
import io.coneix.holder.run.Pause;
import io.coneix.platform.HostToken;
import io.coneix.platform.collateral.MetricsFile;
import io.coneix.platform.host.EnclaveHost;
import io.coneix.platform.host.HostConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix enclave serve}. */
@Command(name = "serve", description = "Start an enclave host; ends by SIGTERM or Ctrl-C.")
final class EnclaveServe implements Callable<Integer> {
  private static final int PATIENCE_S = 20;

  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PlatformOption platform;
  @Mixin private JsonOption json;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      required = true,
      description = "The platform's host token: the file 'host.token' of its data directory.")
  private Path token = Path.of("");

  @Option(
      names = "--map",
      paramLabel = "PACK",
      description = {
        "A map pack that contracts may pin (see 'map build'); may be repeated.",
        "Each is read whole when the enclave starts, before there is a job."
      })
  private List<Path> maps = List.of();

  @Mixin private EvidenceOptions evidence;

  EnclaveServe(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    List<PackFile> packs = maps.stream().map(PackFile::open).toList();
    evidence.requireFitting(packs);
    Path image = EnclaveImage.path();
    HostConfig config =
        HostConfig.of(
                platform.uri(),
                keys(),
                HostToken.read(token),
                data.path(environment, "enclave"),
                evidence.command(image, packs),
                image,
                environment.random(),
                this::warn)
            .with(maps);
    try (EnclaveHost host = EnclaveHost.start(evidence.of(config, environment.clock()))) {
      tell(host);
      Optional<MetricsFile> metrics = evidence.metrics(this::warn);
      UntilSignal.await(
          () -> {
            metrics.ifPresent(MetricsFile::close);
            host.close();
          });
    }
    return ExitCode.DONE;
  }

  private void warn(String warning) {
    environment.err().println("coneix: warning: " + warning);
  }

  private void tell(EnclaveHost host) {
    EvidenceKind kind = evidence.kind();
    if (kind == EvidenceKind.SIMULATION) {
      String key = host.hostKey().hex();
      json.print(
          environment.out(),
          Map.of("enclave_host", key, "simulation", true, "maps", names()),
          lines("enclave host " + key + " (simulation)"));
      return;
    }
    String hash = EnclaveEvidence.decode(host.evidence()).hash().hex();
    json.print(
        environment.out(),
        Map.of("evidence", hash, "kind", kind.toString(), "simulation", false, "maps", names()),
        lines("enclave host with evidence " + hash + " (" + kind + ")"));
  }

  private List<String> names() {
    return maps.stream().map(Path::toString).toList();
  }

  private List<String> lines(String first) {
    return Stream.concat(Stream.of(first), names().stream().map(file -> "with the map " + file))
        .toList();
  }

  /** Waits a while for a platform that is still coming up. */
  private LogKeys keys() {
    for (int tries = 0; tries < PATIENCE_S; tries++) {
      try {
        return PlatformClient.fetchUnverifiedKeys(platform.uri());
      } catch (PlatformUnreachable e) {
        Pause.sleeping().pause(1_000);
      }
    }
    return PlatformClient.fetchUnverifiedKeys(platform.uri());
  }
}
