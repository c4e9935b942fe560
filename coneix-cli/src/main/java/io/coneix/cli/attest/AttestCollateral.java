package io.coneix.cli.attest;

import io.coneix.attestation.quote.TeeType;
import io.coneix.attestation.verify.TrustedRoot;
import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.role.UserFile;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.platform.collateral.CollateralClient;
import io.coneix.platform.collateral.CollateralDates;
import io.coneix.platform.collateral.CollateralId;
import io.coneix.platform.collateral.CollateralServer;
import io.coneix.platform.collateral.FetchedCollateral;
import io.coneix.platform.collateral.PckCa;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coneix attest collateral}: the one command here that asks the network. */
@Command(
    name = "collateral",
    description = {
      "Fetch collateral from Intel, or from a PCCS, into a file for 'attest verify'.",
      "Which one: by --quote, or by --fmspc, --ca and --tee."
    })
public final class AttestCollateral implements Callable<Integer> {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(names = "--quote", paramLabel = "QUOTE", description = "Take all three from a quote.")
  private @Nullable Path quote;

  @Option(names = "--fmspc", paramLabel = "HEX", description = "Kind of platform: 12 digits.")
  private @Nullable String fmspc;

  @Option(names = "--ca", paramLabel = "CA", description = "processor or platform.")
  private @Nullable String ca;

  @Option(names = "--tee", paramLabel = "TEE", description = "sgx or tdx.")
  private @Nullable String tee;

  @Option(
      names = "--pccs",
      paramLabel = "URL",
      description = "Ask this PCCS, such as https://localhost:8081, instead of Intel.")
  private @Nullable String pccs;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Written anew, unless it holds newer collateral of the same platform.")
  private Path out = Path.of("");

  @Option(names = "--replace", description = "Write it even where it holds newer collateral.")
  private boolean replace;

  /** Built by the register. */
  public AttestCollateral(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    CollateralId id = id();
    CollateralServer server = pccs == null ? CollateralServer.intel() : CollateralServer.pccs(pccs);
    FetchedCollateral fetched =
        new CollateralClient(server, http(), CollateralClient.RETRIES)
            .fetchVerified(id, TrustedRoot.intelSgx());
    if (!replace) {
      NewerCollateral.requireNone(out, id, fetched.verified(), TrustedRoot.intelSgx());
    }
    UserFile.write(out, fetched.collateral().toJson());
    tell(id, CollateralDates.of(fetched.verified()));
    return ExitCode.DONE;
  }

  private CollateralId id() {
    boolean named = fmspc != null && ca != null && tee != null;
    boolean anyNamed = fmspc != null || ca != null || tee != null;
    if (quote != null ? anyNamed : !named) {
      throw unusable("give --quote, or all of --fmspc, --ca and --tee");
    }
    if (quote != null) {
      return CollateralId.of(QuoteFile.read(quote));
    }
    if (fmspc == null || !fmspc.matches("[0-9A-Fa-f]{12}")) {
      throw unusable("--fmspc: expected 12 hexadecimal digits");
    }
    return new CollateralId(
        one("--tee", tee, TeeType.values()), Bytes.fromHex(fmspc), one("--ca", ca, PckCa.values()));
  }

  private <E extends Enum<E>> E one(String option, @Nullable String word, E[] values) {
    for (E value : values) {
      if (value.name().equalsIgnoreCase(word)) {
        return value;
      }
    }
    throw unusable(
        option + ": expected " + (values[0] + " or " + values[1]).toLowerCase(Locale.ROOT));
  }

  private ParameterException unusable(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static HttpClient http() {
    return HttpClient.newBuilder()
        .connectTimeout(CONNECT_TIMEOUT)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  private void tell(CollateralId id, CollateralDates dates) {
    Instant until = dates.nextUpdate();
    boolean over = until.isBefore(environment.clock().instant());
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("collateral", id.toString());
    object.put("file", out.toString());
    object.put("until", until.toString());
    object.put("first_to_end", dates.first().toString());
    object.put("over", over);
    json.print(
        environment.out(),
        object,
        List.of(
            "wrote " + out + ", collateral of " + id,
            "until " + until + " (" + dates.first() + ")"));
    if (over) {
      environment.err().println("warning: it is over, and judges quotes of earlier dates alone");
    }
  }
}
