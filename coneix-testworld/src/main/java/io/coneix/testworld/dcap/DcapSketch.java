package io.coneix.testworld.dcap;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.pck.PckConfiguration;
import io.coneix.attestation.pck.PckTcb;
import io.coneix.attestation.pck.SgxExtension;
import io.coneix.attestation.pck.SgxType;
import io.coneix.attestation.quote.Quote;
import io.coneix.attestation.verify.TrustedRoot;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A quote and its collateral to be: up to date and without a fault, until a test changes what it is
 * about. What is changed is signed anew; the fields whose names begin with {@code forge} change
 * what is signed already. Not thread-safe.
 */
public final class DcapSketch {
  /** When the collateral was issued. */
  public static final Instant ISSUED = Instant.parse("2026-06-01T00:00:00Z");

  /** When the collateral ends. */
  public static final Instant NEXT_UPDATE = Instant.parse("2026-07-01T00:00:00Z");

  /** An instant between. */
  public static final Instant AT = Instant.parse("2026-06-15T12:00:00Z");

  /** The security version that platform, module and quoting enclave have. */
  public static final int SVN = 5;

  private static final String ROOT_CN = "Intel SGX Root CA";
  private static final String CA_CN = "Intel SGX PCK Platform CA";
  private static final String SIGNING_CN = "Intel SGX TCB Signing";
  private static final String PCK_CN = "Intel SGX PCK Certificate";

  private final TestKey rootKey = new TestKey("dcap root");
  private final TestKey caKey = new TestKey("dcap pck ca");
  private final TestKey signingKey = new TestKey("dcap tcb signing");
  private final TestKey pckKey = new TestKey("dcap pck");
  private final TestKey attestationKey = new TestKey("dcap attestation");

  /** The body's kind and the quote's version. */
  public enum Kind {
    /** Version 3, SGX. */
    SGX_3(3, 0, 384, 0),
    /** Version 4, SGX. */
    SGX_4(4, 0, 384, 0),
    /** Version 5, SGX. */
    SGX_5(5, 0, 384, 1),
    /** Version 4, TDX 1.0. */
    TDX_4(4, 0x81, 584, 0),
    /** Version 5, TDX 1.0. */
    TDX_5(5, 0x81, 584, 2),
    /** Version 5, TDX 1.5. */
    TDX_15(5, 0x81, 648, 3);

    final int version;
    final int tee;
    final int size;
    final int bodyType;

    Kind(int version, int tee, int size, int bodyType) {
      this.version = version;
      this.tee = tee;
      this.size = size;
      this.bodyType = bodyType;
    }

    /** True for a trust domain. */
    public boolean isTdx() {
      return tee != 0;
    }
  }

  /** What is made. */
  public final Kind kind;

  /** The root that is trusted. */
  public final CertificateSketch root =
      new CertificateSketch(ROOT_CN, rootKey, ROOT_CN, rootKey, true);

  /** The PCK CA, as in the quote and in the collateral. */
  public final CertificateSketch ca = new CertificateSketch(CA_CN, caKey, ROOT_CN, rootKey, true);

  /** What signs TCB info. */
  public final CertificateSketch tcbSigning =
      new CertificateSketch(SIGNING_CN, signingKey, ROOT_CN, rootKey, false);

  /** What signs the QE identity. */
  public final CertificateSketch qeSigning =
      new CertificateSketch(SIGNING_CN, signingKey, ROOT_CN, rootKey, false);

  /** The platform's certificate; the SGX extension is added when it is built. */
  public final CertificateSketch pck = new CertificateSketch(PCK_CN, pckKey, CA_CN, caKey, false);

  /** The root's list. */
  public final CrlSketch rootCrl = new CrlSketch(ROOT_CN, rootKey);

  /** The PCK CA's list. */
  public final CrlSketch pckCrl = new CrlSketch(CA_CN, caKey);

  /** The platform's TCB components. */
  public final int[] components = new int[16];

  /** The platform's PCESVN. */
  public int pceSvn = 10;

  /** Changes the SGX extension's bytes before the certificate is signed. */
  public UnaryOperator<byte[]> sgxExtension = UnaryOperator.identity();

  /** Levels of TCB info. */
  public final List<LevelSketch> levels = new ArrayList<>();

  /** Status of the quoting enclave's first level, whose security version is {@link #SVN}. */
  public String qeStatus = "UpToDate";

  /** Advisories of that level. */
  public final List<String> qeAdvisories = new ArrayList<>();

  /** Status of the TDX module's first level, whose security version is {@link #SVN}. */
  public String moduleStatus = "UpToDate";

  /** Advisories of that level. */
  public final List<String> moduleAdvisories = new ArrayList<>();

  /** When TCB info, identity and lists are from; set by {@link #during}. */
  private Instant issued = ISSUED;

  /** When they end. */
  private Instant nextUpdate = NEXT_UPDATE;

  /** Changes TCB info before it is signed. */
  public UnaryOperator<String> tcbInfo = UnaryOperator.identity();

  /** Changes the QE identity before it is signed. */
  public UnaryOperator<String> qeIdentity = UnaryOperator.identity();

  /** Changes the header before it is signed. */
  public Consumer<byte[]> header = bytes -> {};

  /** Changes the body before it is signed. */
  public Consumer<byte[]> body = bytes -> {};

  /** Changes the QE report before it is signed. */
  public Consumer<byte[]> qeReport = bytes -> {};

  /** The QE's authentication data. */
  public byte[] auth = new byte[32];

  /** Type of the innermost certification data. */
  public int certificationType = 5;

  /** Type of the outer certification data, from version 4 on. */
  public int outerType = 6;

  /** The certificates in the quote; empty for PCK, CA, root. */
  public List<byte[]> chain = List.of();

  /** What comes behind the end. */
  public byte[] padding = new byte[0];

  /** Changes TCB info after it was signed. */
  public UnaryOperator<String> forgeTcbInfo = UnaryOperator.identity();

  /** Changes the QE identity after it was signed. */
  public UnaryOperator<String> forgeQeIdentity = UnaryOperator.identity();

  /** Changes the attestation key after the QE report was signed. */
  public Optional<TestKey> forgeAttestationKey = Optional.empty();

  /** Up to date in all respects. */
  public DcapSketch(Kind kind) {
    this.kind = kind;
    root.pathLength = 1;
    ca.pathLength = 0;
    Arrays.fill(components, SVN);
    levels.add(new LevelSketch(SVN, SVN, pceSvn, "UpToDate"));
    levels.add(new LevelSketch(SVN - 2, SVN - 2, pceSvn, "OutOfDate", "INTEL-SA-00001"));
  }

  /** Collateral of other dates: lists, TCB info, QE identity. */
  public DcapSketch during(Instant from, Instant until) {
    issued = from;
    nextUpdate = until;
    for (CrlSketch list : List.of(rootCrl, pckCrl)) {
      list.from = from;
      list.until = until;
    }
    return this;
  }

  /** The root that is trusted. */
  public TrustedRoot trustedRoot() {
    return TrustedRoot.of(Bytes.of(root.der()));
  }

  /** The collateral. */
  public Collateral collateral() {
    String info = tcbInfo.apply(plainTcbInfo());
    String identity = qeIdentity.apply(plainQeIdentity());
    return new Collateral(
        ca.pem() + root.pem(),
        Bytes.of(rootCrl.der()),
        Bytes.of(pckCrl.der()),
        tcbSigning.pem() + root.pem(),
        forgeTcbInfo.apply(info),
        Bytes.of(tcbSigning.key.signRaw(utf8(info))),
        qeSigning.pem() + root.pem(),
        forgeQeIdentity.apply(identity),
        Bytes.of(qeSigning.key.signRaw(utf8(identity))));
  }

  /** The quote, taken apart. */
  public Quote quote() {
    return Quote.decode(quoteBytes());
  }

  /** The quote. */
  public Bytes quoteBytes() {
    byte[] signed = signed();
    byte[] key = attestationKey.point();
    byte[] report = qeReport(key);
    TestKey signer = forgeAttestationKey.orElse(attestationKey);
    byte[] certified =
        QuoteWriter.certified(report, pck.key.signRaw(report), auth, certificationType, chainPem());
    byte[] data =
        QuoteWriter.signatureData(
            kind.version, signer.signRaw(signed), signer.point(), certified, outerType);
    return Bytes.of(Der.concat(signed, QuoteWriter.uint(data.length, 4), data, padding));
  }

  private byte[] signed() {
    byte[] head =
        Der.concat(
            QuoteWriter.uint(kind.version, 2),
            QuoteWriter.uint(2, 2),
            QuoteWriter.uint(kind.tee, 4),
            new byte[4],
            Der.hex("939a7233f79c4ca9940a0db3957f0607"),
            new byte[20]);
    header.accept(head);
    byte[] described =
        kind.bodyType == 0
            ? new byte[0]
            : Der.concat(QuoteWriter.uint(kind.bodyType, 2), QuoteWriter.uint(kind.size, 4));
    return Der.concat(head, described, bodyBytes());
  }

  private byte[] bodyBytes() {
    byte[] bytes = new byte[kind.size];
    if (kind.isTdx()) {
      Arrays.fill(bytes, 0, 16, (byte) SVN); // TEE_TCB_SVN
      bytes[1] = 1; // module TDX_01
      bytes[123] = 0x10; // SEPT_VE_DISABLE
      Arrays.fill(bytes, 136, 184, (byte) 0x3d); // MRTD
      if (kind == Kind.TDX_15) {
        System.arraycopy(bytes, 0, bytes, 584, 16); // TEE_TCB_SVN_2
      }
    } else {
      bytes[48] = 0x05; // INIT, MODE64BIT
      Arrays.fill(bytes, 64, 96, (byte) 0x3e); // MRENCLAVE
      Arrays.fill(bytes, 128, 160, (byte) 0x3f); // MRSIGNER
    }
    body.accept(bytes);
    return bytes;
  }

  private byte[] qeReport(byte[] key) {
    byte[] report = new byte[384];
    report[48] = 0x11; // INIT, PROVISIONKEY
    Arrays.fill(report, 128, 160, (byte) 0x4d); // MRSIGNER
    report[256] = (byte) (kind.isTdx() ? 2 : 1);
    report[258] = SVN;
    byte[] hash = Sha256.of(Bytes.of(Der.concat(key, auth))).toArray();
    System.arraycopy(hash, 0, report, 320, hash.length);
    qeReport.accept(report);
    return report;
  }

  private byte[] chainPem() {
    List<byte[]> all = chain.isEmpty() ? List.of(pckDer(), ca.der(), root.der()) : chain;
    return utf8(all.stream().map(CertificateSketch::pem).collect(Collectors.joining()));
  }

  /** The platform's certificate with its extension. */
  public byte[] pckDer() {
    byte[] value = sgxExtension.apply(SgxExtensionWriter.encode(sgx()).toArray());
    pck.extensions.clear();
    pck.extensions.add(CertificateSketch.extension(SgxExtensionWriter.OID, false, value));
    return pck.der();
  }

  /** What the platform's certificate says. */
  public SgxExtension sgx() {
    byte[] svns = new byte[16];
    for (int i = 0; i < svns.length; i++) {
      svns[i] = (byte) components[i];
    }
    return new SgxExtension(
        Bytes.fromHex("00112233445566778899aabbccddeeff"),
        new PckTcb(Bytes.wrap(svns), pceSvn, Bytes.of(svns)),
        Bytes.fromHex("0000"),
        Bytes.fromHex("00806f050000"),
        SgxType.SCALABLE,
        Optional.of(Bytes.wrap(new byte[16])),
        Optional.of(new PckConfiguration(true, true, false)));
  }

  private String plainTcbInfo() {
    String id = kind.isTdx() ? "TDX" : "SGX";
    String all =
        levels.stream().map(l -> l.json(kind.isTdx())).collect(Collectors.joining(",", "[", "]"));
    return "{\"id\":\""
        + id
        + "\",\"version\":3,"
        + dates()
        + ",\"fmspc\":\"00806f050000\",\"pceId\":\"0000\",\"tcbType\":0,"
        + "\"tcbEvaluationDataNumber\":20,"
        + (kind.isTdx() ? modules() : "")
        + "\"tcbLevels\":"
        + all
        + "}";
  }

  private String dates() {
    return "\"issueDate\":\"" + issued + "\",\"nextUpdate\":\"" + nextUpdate + "\"";
  }

  private String modules() {
    String identity =
        "\"mrsigner\":\""
            + "00".repeat(48)
            + "\",\"attributes\":\"0000000000000000\",\"attributesMask\":\"FFFFFFFFFFFFFFFF\"";
    return "\"tdxModule\":{"
        + identity
        + "},\"tdxModuleIdentities\":[{\"id\":\"TDX_01\","
        + identity
        + ",\"tcbLevels\":"
        + isvLevels(moduleStatus, moduleAdvisories)
        + "}],";
  }

  private static String isvLevels(String status, List<String> advisories) {
    String rest = "\"tcbDate\":\"2026-05-01T00:00:00Z\",\"tcbStatus\":\"";
    return "[{\"tcb\":{\"isvsvn\":"
        + SVN
        + "},"
        + rest
        + status
        + "\""
        + LevelSketch.advisories(advisories)
        + "},{\"tcb\":{\"isvsvn\":2},"
        + rest
        + "OutOfDate\",\"advisoryIDs\":[\"INTEL-SA-00002\"]}]";
  }

  private String plainQeIdentity() {
    return "{\"id\":\""
        + (kind.isTdx() ? "TD_QE" : "QE")
        + "\",\"version\":2,"
        + dates()
        + ",\"tcbEvaluationDataNumber\":20,\"miscselect\":\"00000000\","
        + "\"miscselectMask\":\"FFFFFFFF\",\"attributes\":\"11000000000000000000000000000000\","
        + "\"attributesMask\":\"FBFFFFFFFFFFFFFF0000000000000000\",\"mrsigner\":\""
        + "4D".repeat(32)
        + "\",\"isvprodid\":"
        + (kind.isTdx() ? 2 : 1)
        + ",\"tcbLevels\":"
        + isvLevels(qeStatus, qeAdvisories)
        + "}";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
