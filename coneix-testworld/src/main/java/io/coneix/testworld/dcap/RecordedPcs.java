package io.coneix.testworld.dcap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.coneix.attestation.collateral.Collateral;
import io.coneix.evidence.bytes.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A server on this machine that answers as Intel's PCS or a PCCS would, from one collateral. */
public final class RecordedPcs implements AutoCloseable {
  private static final String JSON_END = "\"}";
  private static final byte[] MORE = new byte[8_192];

  /** Whose manners. */
  public enum Style {
    /** DER, new header names; the root's list under its own name. */
    INTEL("TCB-Info-Issuer-Chain"),
    /** Hexadecimal lists. */
    PCCS("TCB-Info-Issuer-Chain"),
    /** The header's name of version 3 as well. */
    OLD_PCCS("SGX-TCB-Info-Issuer-Chain");

    private final String tcbInfoChain;

    Style(String tcbInfoChain) {
      this.tcbInfoChain = tcbInfoChain;
    }
  }

  /** An answer. */
  public record Reply(int status, Map<String, String> headers, byte[] body) {
    /** The same with another body. */
    public Reply withBody(byte[] other) {
      return new Reply(status, headers, other);
    }

    /** The same with other headers. */
    public Reply withHeaders(Map<String, String> other) {
      return new Reply(status, other, body);
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Style style;
  private volatile Collateral collateral;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Map<String, UnaryOperator<Reply>> changes = new ConcurrentHashMap<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile int failureStatus;
  private volatile boolean stalls;
  private volatile boolean endless;

  /** Starts on a free port of the loopback address. */
  public RecordedPcs(Collateral collateral, Style style) throws IOException {
    this.collateral = collateral;
    this.style = style;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** For example {@code http://127.0.0.1:40000}. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Path and query of every request, in order. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Serves this from now on. */
  public void serve(Collateral other) {
    collateral = other;
  }

  /** The next {@code count} requests end so. */
  public void fail(int count, int status) {
    failureStatus = status;
    failures.set(count);
  }

  /** Answers whose path ends so are changed. */
  public void change(String pathEnd, UnaryOperator<Reply> by) {
    changes.put(pathEnd, by);
  }

  /** From now on bodies begin, and do not end. */
  public void stall() {
    stalls = true;
  }

  /** From now on bodies go on as long as somebody reads. */
  public void goOn() {
    endless = true;
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(exchange.getRequestURI().toString());
    String path = exchange.getRequestURI().getPath();
    Reply reply =
        failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0
            ? new Reply(failureStatus, Map.of(), new byte[0])
            : reply(path);
    for (Map.Entry<String, UnaryOperator<Reply>> change : changes.entrySet()) {
      reply = path.endsWith(change.getKey()) ? change.getValue().apply(reply) : reply;
    }
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(reply.status(), 0);
    try (exchange;
        OutputStream out = exchange.getResponseBody()) {
      if (stalls) {
        out.write(reply.body(), 0, 1);
        out.flush();
        closed.await();
      }
      out.write(reply.body());
      while (endless) {
        out.write(MORE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Reply reply(String path) {
    return switch (path) {
      case "/sgx/certification/v4/pckcrl" ->
          reply("SGX-PCK-CRL-Issuer-Chain", collateral.pckCrlIssuerChain(), collateral.pckCrl());
      case "/IntelSGXRootCA.der" -> root(style == Style.INTEL);
      case "/sgx/certification/v4/rootcacrl" -> root(style != Style.INTEL);
      case "/sgx/certification/v4/tcb", "/tdx/certification/v4/tcb" ->
          json(
              style.tcbInfoChain,
              collateral.tcbInfoIssuerChain(),
              "{\"tcbInfo\":" + collateral.tcbInfo(),
              collateral.tcbInfoSignature());
      case "/sgx/certification/v4/qe/identity", "/tdx/certification/v4/qe/identity" ->
          json(
              "SGX-Enclave-Identity-Issuer-Chain",
              collateral.qeIdentityIssuerChain(),
              "{\"enclaveIdentity\":" + collateral.qeIdentity(),
              collateral.qeIdentitySignature());
      default -> new Reply(404, Map.of(), new byte[0]);
    };
  }

  private Reply root(boolean here) {
    return here
        ? new Reply(200, Map.of(), crl(collateral.rootCaCrl()))
        : new Reply(404, Map.of(), new byte[0]);
  }

  private Reply reply(String header, String chain, Bytes crl) {
    return new Reply(200, Map.of(header, encoded(chain)), crl(crl));
  }

  private byte[] crl(Bytes der) {
    return style == Style.INTEL
        ? der.toArray()
        : (der.hex() + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static Reply json(String header, String chain, String start, Bytes signature) {
    String body = start + ",\"signature\":\"" + signature.hex() + JSON_END;
    return new Reply(200, Map.of(header, encoded(chain)), body.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String pem) {
    return URLEncoder.encode(pem, StandardCharsets.US_ASCII).replace("+", "%20");
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
