package io.coneix.cli.desk;

import io.coneix.requester.SignedContract;
import io.geowallet.desk.UnusableTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --contract HASH}: which contract; may be left out where there is only one. */
final class ChosenContract {
  @Option(
      names = "--contract",
      paramLabel = "HASH",
      description = "The contract, or the beginning of its hash; needed where there are several.")
  private @Nullable String prefix;

  SignedContract of(OpenDesk opened) {
    String wanted = prefix == null ? "" : prefix;
    List<SignedContract> found =
        opened.desk().contracts().stream()
            .filter(c -> c.contract().offerHash().hex().startsWith(wanted))
            .toList();
    if (found.size() != 1) {
      throw new UnusableTerms("--contract", "one contract", found.size() + " contracts");
    }
    return found.get(0);
  }
}
