package io.coneix.cli.attest;

import io.coneix.attestation.json.MalformedJson;
import io.coneix.attestation.policy.AttestationPolicy;
import io.coneix.attestation.policy.Judgement;
import io.coneix.attestation.policy.PolicyFile;
import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.role.UserFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code coneix attest verify QUOTE --collateral FILE --at INSTANT}. */
@Command(
    name = "verify",
    description = "Judge a quote by Intel's procedure, and by a policy.",
    footer = {
      "",
      "Without --policy: status UpToDate, no open advisory, and no debug enclave.",
      "Exit codes: 0 pass, 1 fail, 2 unusable input; of a batch, the worst of its lines."
    })
public final class AttestVerify implements Callable<Integer> {
  private final Environment environment;
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;
  @Mixin private JsonOption json;

  @Parameters(
      arity = "0..1",
      paramLabel = "QUOTE",
      description = "The quote: bytes, hexadecimal or base64.")
  private @Nullable Path quote;

  @Option(
      names = "--collateral",
      paramLabel = "FILE",
      description = "What Intel says about the platform: JSON of nine fields.")
  private @Nullable Path collateral;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "The time of the judgement, such as 2025-09-10T00:00:00Z.")
  private @Nullable String at;

  @Option(names = "--policy", paramLabel = "FILE", description = "What is accepted, as JSON.")
  private @Nullable Path policy;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description =
          "Many pairs: a line {\"quote\":PATH,\"collateral\":PATH,\"at\":INSTANT} each, answered by a"
              + " line of JSON.")
  private @Nullable Path batch;

  /** Built by the register. */
  public AttestVerify(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (batch != null) {
      if (quote != null || collateral != null || at != null) {
        throw usage("--batch takes quotes, collateral and instants from its file");
      }
      return new Batch(new Judge(accepted()), environment.out()).run(batch);
    }
    if (quote == null || collateral == null || at == null) {
      throw usage("give QUOTE, --collateral FILE and --at INSTANT, or --batch FILE");
    }
    return one(quote, collateral, Judge.instant("--at", at));
  }

  private int one(Path quoteFile, Path collateralFile, Instant instant) {
    AttestationPolicy accepted = accepted();
    Judgement judgement = new Judge(accepted).judge(quoteFile, collateralFile, instant);
    boolean pinned = !accepted.codes().isEmpty();
    json.print(environment.out(), Answer.of(judgement), AnswerText.of(judgement, pinned));
    return judgement.passes() ? ExitCode.DONE : ExitCode.NO;
  }

  private AttestationPolicy accepted() {
    if (policy == null) {
      return AttestationPolicy.strict();
    }
    try {
      return PolicyFile.decode(UserFile.read(policy, PolicyFile.MAX_SIZE));
    } catch (MalformedJson e) {
      throw new UnusableEvidence(policy.toString(), e);
    }
  }

  private ParameterException usage(String text) {
    return new ParameterException(spec.commandLine(), text);
  }
}
