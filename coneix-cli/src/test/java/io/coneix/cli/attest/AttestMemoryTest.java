package io.coneix.cli.attest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile files, and the largest that are accepted, in a JVM with 64 MiB of heap: each pair is
 * answered, and the good one at the end passes the policy.
 */
class AttestMemoryTest {
  private static final int MOST = 1 << 20;
  private static final int CERTIFICATES = 100;

  @TempDir private Path folder;

  @Test
  void hostileFiles_areAnsweredIn64MibOfHeap() throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add(quote("64k", new byte[65_536]));
    byte[] padded = new byte[65_536];
    System.arraycopy(Pair.SGX.quoteBytes(), 0, padded, 0, Pair.SGX.quoteBytes().length);
    lines.add(quote("padded", padded));
    lines.add(quote("hex", "03".repeat(131_000).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    Path huge = folder.resolve("huge");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(8L << 30); // a hole: takes no room
    }
    lines.add(line(huge, Pair.SGX.collateral()));
    lines.add(line(Pair.SGX.quote(), huge));
    lines.add(collateral("zeros", "{\"a\":[" + "0,".repeat(MOST / 2 - 10) + "0]}"));
    lines.add(collateral("objects", "{\"a\":[" + "{\"a\":0},".repeat(MOST / 8 - 10) + "0]}"));
    lines.add(collateral("arrays", "{\"a\":[" + "[[]],".repeat(MOST / 5 - 10) + "0]}"));
    lines.add(collateral("deep", "[".repeat(MOST - 10)));
    lines.add(collateral("text", "{\"a\":\"" + "\\u00e9".repeat(MOST / 6 - 10) + "\"}"));
    lines.add("{".repeat(5_000_000));
    lines.add(quote("certificates", quoteOfManyCertificates()));
    lines.add(line(Pair.SGX.quote(), collateralOfManyCertificates()));
    lines.add(line(Pair.SGX.quote(), largestList()));
    lines.add(Pair.SGX.line());
    List<String> answers = run(lines);
    assertThat(answers).hasSize(lines.size());
    String good = answers.remove(answers.size() - 1);
    assertThat(List.of(good, answers.remove(1)))
        .allMatch(a -> a.contains("\"verdict\":\"pass\",\"status\":\"SWHardeningNeeded\""));
    // The list was read; it is not the one of Intel's CA.
    assertThat(answers.remove(answers.size() - 1)).contains("PCK_CRL: ", "another CA");
    assertThat(answers.remove(answers.size() - 1)).contains("certificate 3 at byte", "more than");
    assertThat(answers).allMatch(a -> a.startsWith("{\"error\":"));
  }

  private static byte[] quoteOfManyCertificates() {
    DcapSketch sketch = new DcapSketch(Kind.SGX_3);
    sketch.chain = Collections.nCopies(CERTIFICATES, sketch.ca.der());
    return sketch.quoteBytes().toArray();
  }

  private Path collateralOfManyCertificates() throws IOException {
    UnaryOperator<String> many = chain -> chain.repeat(CERTIFICATES / 2);
    Path changed = Pair.SGX.changed(folder, "tcb_info_issuer_chain", many);
    return Files.move(changed, folder.resolve("many-certificates"));
  }

  /** Collateral with as long a list as its file has room for. */
  private Path largestList() throws IOException {
    DcapSketch sketch = new DcapSketch(Kind.SGX_3);
    long rest = Files.size(Pair.SGX.changed(folder, "pck_crl", list -> ""));
    int entries = (int) ((MOST - rest) / 2 - 300) / entrySize();
    for (int i = 0; i < entries; i++) {
      sketch.pckCrl.revoked.add(serial(i));
    }
    String list = HexFormat.of().formatHex(sketch.pckCrl.der());
    Path changed = Pair.SGX.changed(folder, "pck_crl", old -> list);
    assertThat(Files.size(changed)).isBetween(MOST - 1_000L, (long) MOST);
    return Files.move(changed, folder.resolve("largest-list"));
  }

  private static BigInteger serial(int number) {
    return BigInteger.TWO.pow(159).add(BigInteger.valueOf(number));
  }

  private static int entrySize() {
    DcapSketch sketch = new DcapSketch(Kind.SGX_3);
    sketch.pckCrl.revoked.addAll(Collections.nCopies(1_000, serial(0)));
    int thousand = sketch.pckCrl.der().length;
    sketch.pckCrl.revoked.addAll(Collections.nCopies(1_000, serial(0)));
    return (sketch.pckCrl.der().length - thousand) / 1_000;
  }

  /** A policy file of the largest size, which accepts the good pair last. */
  private Path largestPolicy() throws IOException {
    StringBuilder json = new StringBuilder("{\"statuses\":[\"SWHardeningNeeded\"],\"codes\":[");
    for (int i = 0; i < 9_000; i++) {
      json.append(String.format(Locale.ROOT, "{\"mrEnclave\":\"%064x\"},", i));
    }
    json.append(
        "{\"mrEnclave\":\"a4f45c39dac622cb1dd32ddb35a52ec92db41d0fa88a1c911c49e59c534f61cd\",");
    json.append("\"advisories\":[\"INTEL-SA-00615\"]}],\"platforms\":{\"ppids\":[");
    for (int i = 0; i < 9_000; i++) {
      json.append(String.format(Locale.ROOT, "\"%032x\",", i));
    }
    json.append("\"186950b6d8d014d89f0c144d1d90ebad\"]}");
    assertThat(json.length()).isBetween(MOST - 20_000, MOST - 1);
    json.append(" ".repeat(MOST - 1 - json.length())).append('}');
    return Files.writeString(folder.resolve("policy"), json);
  }

  private String quote(String name, byte[] content) throws IOException {
    return line(Files.write(folder.resolve(name), content), Pair.SGX.collateral());
  }

  private String collateral(String name, String content) throws IOException {
    return line(Pair.SGX.quote(), Files.writeString(folder.resolve(name), content));
  }

  private static String line(Path quote, Path collateral) throws IOException {
    return new ObjectMapper()
        .writeValueAsString(
            Map.of("quote", quote + "", "collateral", collateral + "", "at", Pair.SGX.at()));
  }

  private List<String> run(List<String> lines) throws Exception {
    Path batch = Files.write(folder.resolve("batch"), lines);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.coneix.cli.Main",
                "attest",
                "verify",
                "--batch",
                batch.toString(),
                "--policy",
                largestPolicy().toString())
            .redirectOutput(Redirect.to(out.toFile()))
            .redirectError(Redirect.to(err.toFile()))
            .start();
    assertThat(process.waitFor()).as(Files.readString(err)).isEqualTo(2);
    assertThat(Files.readString(err)).isEmpty();
    return new ArrayList<>(Files.readAllLines(out));
  }
}
