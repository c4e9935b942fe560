package io.coneix.platform.collateral;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.quote.TeeType;
import io.coneix.client.Retries;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.SharedData;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.RecordedPcs;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** What the tests of this package share: ids, collateral, clients. */
final class Recordings {
  /** Of the test PKI. */
  static final DcapSketch SKETCH = new DcapSketch(DcapSketch.Kind.SGX_3);

  static final CollateralId TEST =
      new CollateralId(TeeType.SGX, SKETCH.sgx().fmspc(), PckCa.PLATFORM);

  private static final Retries QUICK = new Retries(3, Duration.ofMillis(5), Duration.ofSeconds(2));

  private Recordings() {}

  static CollateralId sgx() {
    return new CollateralId(TeeType.SGX, Bytes.fromHex("00606a000000"), PckCa.PLATFORM);
  }

  static Collateral real(String name) {
    return Collateral.fromJson(Bytes.wrap(SharedData.bytes("dcap/" + name + ".collateral.json")));
  }

  static CollateralClient pccs(RecordedPcs pcs) {
    return client(CollateralServer.pccs(pcs.address()), QUICK);
  }

  static CollateralClient intel(RecordedPcs pcs) {
    URI rootCrl = URI.create(pcs.address() + "/IntelSGXRootCA.der");
    return client(new CollateralServer(pcs.address(), rootCrl), QUICK);
  }

  static CollateralClient client(CollateralServer server, Retries retries) {
    return new CollateralClient(server, HttpClient.newHttpClient(), retries);
  }
}
