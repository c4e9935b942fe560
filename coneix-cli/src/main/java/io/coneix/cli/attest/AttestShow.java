package io.coneix.cli.attest;

import io.coneix.attestation.pck.PckCertificate;
import io.coneix.attestation.quote.Quote;
import io.coneix.attestation.x509.Certificate;
import io.coneix.attestation.x509.PemChain;
import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.pages.PlainText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code coneix attest show QUOTE}. */
@Command(name = "show", description = "Take a quote apart; nothing of it is checked.")
public final class AttestShow implements Callable<Integer> {
  private static final int CHAIN = 3;

  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private JsonOption json;

  @Parameters(paramLabel = "QUOTE", description = "The quote: bytes, hexadecimal or base64.")
  private Path file = Path.of("");

  /** Built by the register. */
  public AttestShow(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Quote quote = QuoteFile.read(file);
    Map<String, Object> shown = shown(quote);
    json.print(environment.out(), shown, lines(shown));
    return ExitCode.DONE;
  }

  private Map<String, Object> shown(Quote quote) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("version", quote.header().version());
    shown.put("userData", quote.header().userData().hex());
    shown.put("measurements", Measurements.of(quote.body()));
    shown.put("qeReport", Measurements.ofEnclave(quote.signatureData().qeReport()));
    shown.put("platform", platform(quote));
    shown.put("padding", quote.padding());
    return shown;
  }

  private Map<String, Object> platform(Quote quote) {
    String what = "quote, PCK certificate chain";
    try {
      List<Certificate> chain = PemChain.read(what, quote.signatureData().pckChain(), CHAIN);
      return platform(PckCertificate.of(what + ", certificate 1", chain.get(0)));
    } catch (UnusableInput e) {
      throw new UnusableEvidence(file.toString(), e);
    }
  }

  private static Map<String, Object> platform(PckCertificate pck) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("fmspc", pck.sgx().fmspc().hex());
    // Unchecked text of a stranger: it must not steer a terminal.
    fields.put("ca", PlainText.of(pck.certificate().issuer().commonName()));
    fields.put("pceId", pck.sgx().pceId().hex());
    fields.put("pceSvn", pck.sgx().tcb().pceSvn());
    fields.put("sgxComponents", pck.sgx().tcb().components().hex());
    fields.put("ppid", pck.sgx().ppid().hex());
    fields.put("pckId", pck.id().hex());
    fields.put("from", pck.certificate().period().from().toString());
    fields.put("until", pck.certificate().period().until().toString());
    return fields;
  }

  private static List<String> lines(Map<String, Object> shown) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Object> entry : shown.entrySet()) {
      if (entry.getValue() instanceof Map<?, ?> part) {
        lines.add("");
        lines.add(entry.getKey());
        part.forEach((name, value) -> addLines(lines, "  " + name, value));
      } else {
        addLines(lines, entry.getKey(), entry.getValue());
      }
    }
    lines.add("");
    lines.add("Nothing of this is checked. next");
    lines.add("  ./coneix attest verify QUOTE --collateral FILE --at INSTANT");
    return lines;
  }

  private static void addLines(List<String> lines, String name, @Nullable Object value) {
    if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        addLines(lines, name + "[" + i + "]", items.get(i));
      }
    } else {
      lines.add(String.format(Locale.ROOT, "%-18s  %s", name, value));
    }
  }
}
