package io.geowallet.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.log.LogKeys;
import io.coneix.testkit.Golden;
import io.coneix.verify.trust.Trust;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Golden file of a wallet's home. */
class GoldenHomeTest {
  @Test
  void home_isTheGoldenFile() {
    LogKeys keys =
        LogKeys.of(Cbor.decode("log keys", Bytes.wrap(Golden.read("log-keys.time-by-log"))));
    Ed25519PublicKey authority = Ed25519PrivateKey.of(SecretBytes.wrap(new byte[32])).publicKey();
    Trust trust =
        new Trust(
            List.of(new Trust.Authority("Authority of examples", authority)),
            List.of(
                new Trust.Log(keys.origin(), keys.log().text(), keys.cosigners().get(0).text())),
            Trust.Time.LOG);
    Home home = new Home(URI.create("https://platform.example"), keys, trust);
    Golden.check("wallet-home", home.encode().toArray());
    Bytes golden = Bytes.wrap(Golden.read("wallet-home"));
    assertThat(Home.decode(golden).encode()).isEqualTo(golden);
  }
}
