package io.coneix.cli.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.cli.Cli;
import io.coneix.cli.ExitCode;
import io.coneix.testworld.OfferSketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offers that a wallet does not put before its holder, though desks of others make them. */
class WalletOfferTest {
  @TempDir Path temp;
  private final Cli cli = new Cli();

  private int wallet(String... args) {
    List<String> all = new ArrayList<>(List.of("wallet"));
    all.addAll(List.of(args));
    all.addAll(List.of("--data", temp.resolve("wallet").toString()));
    all.addAll(List.of("--passphrase-file", temp.resolve("passphrase").toString()));
    return cli.run(all.toArray(new String[0]));
  }

  @Test
  void periodAcrossNewYear_isRefused_sinceNoProgramAnswersIt() throws IOException {
    Files.writeString(temp.resolve("passphrase"), "four words of mine\n");
    try (WalletTown town = new WalletTown()) {
      Path trust = Files.writeString(temp.resolve("trust.json"), town.trust());
      assertThat(
              wallet(
                  "init",
                  "--platform",
                  town.platform.uri().toString(),
                  "--trust",
                  trust.toString(),
                  "--words-file",
                  temp.resolve("words").toString()))
          .as(cli.err())
          .isZero();
      String good = town.inviteAbout(OfferSketch.days("2026-12-26", 6));
      Path invitation = Files.writeString(temp.resolve("good"), good);
      assertThat(wallet("offer", "--invitation-file", invitation.toString()))
          .as(cli.err())
          .isZero();
      String bad =
          town.inviteAbout(OfferSketch.day("2026-10-01"), OfferSketch.days("2026-12-26", 31));
      invitation = Files.writeString(temp.resolve("bad"), bad);
      assertThat(wallet("accept", "--invitation-file", invitation.toString(), "--yes"))
          .isEqualTo(ExitCode.NO);
      assertThat(cli.err())
          .contains("the offer cannot be accepted (period): expected dates of one civil year");
    }
  }
}
