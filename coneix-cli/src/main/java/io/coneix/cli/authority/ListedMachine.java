package io.coneix.cli.authority;

import io.coneix.attestation.verify.Verdict;
import io.coneix.cli.attest.GenuineQuote;
import io.coneix.evidence.bytes.Bytes;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code authority machine} that say which machine, and on whose word. */
final class ListedMachine {
  private static final int PPID = 16;

  @Option(
      names = "--ppid",
      paramLabel = "HEX",
      description = "Its PPID, 32 digits, on your own word: nothing is checked.")
  private @Nullable String ppid;

  @Option(
      names = "--quote",
      paramLabel = "QUOTE",
      description = {
        "Or take the PPID from a quote that you know to be of this machine; with --collateral and",
        "--at, by which it is judged first, as 'attest verify' does."
      })
  private @Nullable Path quote;

  @Option(
      names = "--collateral",
      paramLabel = "FILE",
      description = "With --quote: what 'attest collateral' wrote.")
  private @Nullable Path collateral;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "With --quote: when the quote came, such as 2025-09-10T00:00:00Z.")
  private @Nullable String at;

  /**
   * A machine's PPID, with what vouches for it.
   *
   * @param evidence empty where the PPID was typed in
   */
  record Found(Bytes ppid, Optional<Verdict.Genuine> evidence) {}

  /**
   * Reads the options, and judges the quote.
   *
   * @throws GenuineQuote.NotGenuine where it is not genuine
   */
  Found find() {
    if ((ppid == null) == (quote == null)) {
      throw new UnusableOption("--ppid", "either --ppid or --quote", "both or none");
    }
    if (quote == null) {
      return new Found(typed(ppid), Optional.empty());
    }
    if (collateral == null || at == null) {
      throw new UnusableOption(
          "--quote", "--collateral FILE and --at INSTANT beside it", "a quote that nobody checks");
    }
    Verdict.Genuine genuine = GenuineQuote.require(quote, collateral, at);
    return new Found(genuine.platform().ppid(), Optional.of(genuine));
  }

  private Bytes typed(@Nullable String text) {
    if (collateral != null || at != null) {
      throw new UnusableOption("--collateral, --at", "--quote beside them", "--ppid");
    }
    if (text == null || !text.strip().matches("[0-9A-Fa-f]{32}")) {
      throw new UnusableOption("--ppid", "32 hexadecimal digits", "other text");
    }
    Bytes given = Bytes.fromHex(text.strip());
    if (given.equals(Bytes.of(new byte[PPID]))) {
      throw new UnusableOption("--ppid", "the PPID of a machine", "zeros");
    }
    return given;
  }
}
