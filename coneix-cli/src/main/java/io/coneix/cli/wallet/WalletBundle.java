package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.role.UserFile;
import io.coneix.evidence.bytes.Bytes;
import io.geowallet.wallet.Wallet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix wallet bundle}: writes the holder's bundle. */
@Command(
    name = "bundle",
    description = {
      "Write the file by which anyone can check a contract's runs offline, data included.",
      "It shows the data of all runs, and which log entries are yours: do not publish it."
    })
final class WalletBundle extends WalletAction {
  @Mixin private ContractOption contract;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "Write it here.")
  private Path out = Path.of("");

  WalletBundle(Environment environment) {
    super(environment);
  }

  @Override
  void run(Wallet wallet) {
    Bytes bundle = wallet.bundle(contract.of(wallet)).encode();
    UserFile.write(out, bundle);
    print(
        Map.of("file", out.toString(), "bytes", bundle.size()),
        List.of(out + ": " + bundle.size() + language().pick(" bytes", " octets")));
  }
}
