package io.coneix.cli.enclave;

import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.attestation.verify.TrustedRoot;
import io.coneix.cli.map.PackFile;
import io.coneix.cli.role.UnreadableFile;
import io.coneix.platform.collateral.CollateralCache;
import io.coneix.platform.collateral.CollateralClient;
import io.coneix.platform.collateral.CollateralFileSource;
import io.coneix.platform.collateral.CollateralMetrics;
import io.coneix.platform.collateral.CollateralServer;
import io.coneix.platform.collateral.CollateralSource;
import io.coneix.platform.collateral.MetricsFile;
import io.coneix.platform.host.HostConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What vouches for the enclave process, and where the collateral of its quotes is from. */
final class EvidenceOptions {
  /** Where Gramine's packages put it; the process gets an empty environment, so no search path. */
  private static final Path GRAMINE = Path.of("/usr/bin/gramine-sgx");

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  @Option(
      names = "--evidence",
      paramLabel = "KIND",
      defaultValue = "simulation",
      converter = KindConverter.class,
      description = {
        "What vouches for the enclave: sgx, tdx, or simulation, which proves nothing",
        "about hardware (default: ${DEFAULT-VALUE})."
      })
  private EvidenceKind kind = EvidenceKind.SIMULATION;

  @Option(
      names = "--gramine",
      paramLabel = "MANIFEST",
      description = {
        "With sgx: start the enclave by gramine-sgx with this signed manifest,",
        "named without its endings."
      })
  private @Nullable Path gramine;

  @Option(
      names = "--collateral",
      paramLabel = "FILE",
      description = {
        "With sgx or tdx: collateral from this file, which 'attest collateral' writes,",
        "instead of a server. Read anew for each quote."
      })
  private @Nullable Path collateral;

  @Option(
      names = "--pccs",
      paramLabel = "URL",
      description = "With sgx or tdx: collateral from this PCCS instead of Intel's server.")
  private @Nullable String pccs;

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description = {
        "With sgx or tdx: write how long the collateral lasts to this file each minute, in the text",
        "format of Prometheus (for example for node_exporter's collector of text files)."
      })
  private @Nullable Path metrics;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /** Takes the words that {@link EvidenceKind} prints. */
  static final class KindConverter implements ITypeConverter<EvidenceKind> {
    @Override
    public EvidenceKind convert(String value) {
      return Arrays.stream(EvidenceKind.values())
          .filter(kind -> kind.toString().equals(value))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("expected sgx, tdx or simulation, found another"));
    }
  }

  EvidenceKind kind() {
    return kind;
  }

  /**
   * Refuses options that would be without effect, and maps where the host can add nothing to what
   * the enclave reads.
   */
  void requireFitting(List<PackFile> maps) {
    if (gramine != null && !maps.isEmpty()) {
      throw unusable("with --gramine, the manifest names the map: see docs/sgx.md");
    }
    boolean simulated = kind == EvidenceKind.SIMULATION;
    if (simulated && (collateral != null || pccs != null || metrics != null)) {
      throw unusable("--collateral, --pccs and --metrics are for --evidence sgx or tdx");
    }
    if (kind != EvidenceKind.SGX && gramine != null) {
      throw unusable("--gramine is for --evidence sgx");
    }
    if (collateral != null && pccs != null) {
      throw unusable("give --collateral or --pccs, not both");
    }
    if (gramine != null) {
      requireThere(Path.of(gramine + ".manifest.sgx"), "a manifest that was signed by Gramine");
      requireThere(GRAMINE, "Gramine");
    }
  }

  private static void requireThere(Path file, String expected) {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableFile(file, expected, "none");
    }
  }

  private ParameterException unusable(String message) {
    if (spec == null) {
      throw new IllegalStateException("options outside a command");
    }
    return new ParameterException(spec.commandLine(), message);
  }

  /** The command that starts the process, with room for the maps in its memory. */
  List<String> command(Path image, List<PackFile> maps) {
    return gramine == null
        ? EnclaveImage.command(image, maps.stream().mapToLong(PackFile::bytes).sum())
        : List.of(GRAMINE.toString(), gramine.toAbsolutePath().toString());
  }

  /** The host's settings with the evidence that was asked for. */
  HostConfig of(HostConfig config, Clock clock) {
    return kind == EvidenceKind.SIMULATION
        ? config
        : config.with(new HostConfig.Hardware(kind, source(config.dataDirectory(), clock)));
  }

  /** Begins to write the metrics, where they are asked for. */
  Optional<MetricsFile> metrics(Consumer<String> warnings) {
    return Optional.ofNullable(metrics).map(file -> MetricsFile.start(file, registry, warnings));
  }

  private CollateralSource source(Path home, Clock clock) {
    Path kept = home.resolve("collateral");
    CollateralMetrics gauges = new CollateralMetrics(registry, clock);
    if (collateral != null) {
      return new CollateralFileSource(collateral, TrustedRoot.intelSgx(), clock, kept, gauges);
    }
    CollateralServer server = pccs == null ? CollateralServer.intel() : CollateralServer.pccs(pccs);
    HttpClient http =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    return CollateralSource.of(
        new CollateralCache(
            kept,
            new CollateralClient(server, http, CollateralClient.RETRIES),
            TrustedRoot.intelSgx(),
            clock,
            gauges));
  }
}
