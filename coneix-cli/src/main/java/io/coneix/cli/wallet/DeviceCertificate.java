package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.IoReason;
import io.coneix.holder.store.PrivateFiles;
import io.coneix.holder.store.StoreFault;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.live.tls.WalletTls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coneix wallet device certificate}: what phones are told to trust. */
@Command(
    name = "certificate",
    description = {
      "Show the fingerprint of the certificate that phones are told to trust, and the",
      "certificate itself, or write it to a file. It is made once for each wallet."
    })
final class DeviceCertificate extends WalletAction {
  @Option(names = "--out", paramLabel = "FILE", description = "Write the certificate here, as PEM.")
  private @Nullable Path out;

  DeviceCertificate(Environment environment) {
    super(environment);
  }

  @Override
  void run(Wallet wallet) {
    WalletTls tls = new WalletTls(wallet.holder().context());
    String fingerprint = tls.fingerprint().text();
    String pem = tls.pem();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("fingerprint", fingerprint);
    if (out == null) {
      object.put("certificate", pem);
      print(object, List.of("SHA-256 " + fingerprint, pem.strip()));
    } else {
      write(out, pem);
      object.put("file", out.toString());
      print(object, List.of("SHA-256 " + fingerprint, out.toString()));
    }
  }

  private static void write(Path file, String pem) {
    try {
      PrivateFiles.write(file, Bytes.utf8(pem));
    } catch (IOException e) {
      throw new StoreFault("writing the certificate", IoReason.of(e));
    }
  }
}
