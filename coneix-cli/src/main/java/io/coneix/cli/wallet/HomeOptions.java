package io.coneix.cli.wallet;

import io.coneix.cli.role.PlatformOption;
import io.coneix.cli.role.UserFile;
import io.coneix.client.PlatformClient;
import io.coneix.verify.trust.Trust;
import io.geowallet.wallet.Home;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --platform URL --trust FILE}: where a new wallet is at home. */
final class HomeOptions {
  private static final int MAX_TRUST = 1 << 20;

  @Mixin private PlatformOption platform;

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      required = true,
      description = "Whom to believe: the authority's trust file.")
  private Path trust = Path.of("");

  /** The home; asks the platform which of the trusted logs it has. */
  Home home() {
    Trust trusted = read(trust);
    try (PlatformClient client = platform.trusted(trusted)) {
      return new Home(platform.uri(), client.keys(), trusted);
    }
  }

  static Trust read(Path file) {
    return Trust.parse(UserFile.readText(file, MAX_TRUST));
  }
}
