package io.coneix.cli.authority;

import io.coneix.attestation.verify.Verdict;
import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.contract.authority.PlatformList.Machine;
import io.coneix.trust.authority.AuthorityState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix authority machine}: puts a machine on the next list. */
@Command(
    name = "machine",
    description = {
      "List a machine whose SGX enclaves or TDX domains count, by its PPID.",
      "A PPID is the same in all of Intel's certificates of one machine."
    },
    footer = {
      "",
      "Exit codes: 0 listed, 1 the quote is not genuine, the PPID is listed by another name, or",
      "the name lists another PPID; 2 unusable input."
    })
final class AuthorityMachine implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private ListedMachine listed;
  @Mixin private JsonOption json;

  @Option(names = "--name", paramLabel = "NAME", required = true, description = "Its name.")
  private String name = "";

  @Option(
      names = "--replace",
      description = "Take the place of what is listed by its name and by its PPID.")
  private boolean replace;

  AuthorityMachine(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (name.isBlank() || name.length() > 80) {
      throw new UnusableOption("--name", "1 to 80 characters", name.length() + " characters");
    }
    ListedMachine.Found found = listed.find();
    Machine machine = new Machine(name, found.ppid());
    try (OpenAuthority opened = OpenAuthority.open(data, passphrase, environment)) {
      AuthorityState next = cleared(opened.state(), machine).withMachine(machine);
      opened.save(next);
      List<Machine> gone = new ArrayList<>(opened.state().machines());
      gone.removeAll(next.machines());
      json.print(environment.out(), object(found, gone), lines(found, gone));
      return ExitCode.DONE;
    }
  }

  private AuthorityState cleared(AuthorityState state, Machine machine) {
    AuthorityState cleared = state;
    for (Machine each : state.machines()) {
      if (replace && (each.ppid().equals(machine.ppid()) || each.name().equals(name))) {
        cleared = cleared.withoutMachine(each.name());
      }
    }
    return cleared;
  }

  private Map<String, @Nullable Object> object(ListedMachine.Found found, List<Machine> gone) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("machine", name);
    object.put("ppid", found.ppid().hex());
    object.put("status", found.evidence().map(g -> g.status().toString()).orElse(null));
    object.put("advisories", found.evidence().map(Verdict.Genuine::advisories).orElse(null));
    object.put("replaced", gone.stream().map(Machine::name).toList());
    return object;
  }

  private List<String> lines(ListedMachine.Found found, List<Machine> gone) {
    List<String> lines = new ArrayList<>();
    lines.add(found.evidence().map(AuthorityMachine::judged).orElse("nothing checked: your word"));
    lines.add(name + " is on the list of the next accreditation, by PPID " + found.ppid().hex());
    gone.forEach(each -> lines.add("in place of " + each.name() + ", PPID " + each.ppid().hex()));
    return lines;
  }

  private static String judged(Verdict.Genuine genuine) {
    String advisories = String.join(", ", genuine.advisories());
    return "genuine; TCB status "
        + genuine.status()
        + (advisories.isEmpty() ? "" : "; advisories " + advisories);
  }
}
