package io.coneix.testworld.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.coneix.client.LogKeyDocument;
import io.coneix.client.PlatformClient;
import io.coneix.client.Retries;
import io.coneix.client.wire.Addresses;
import io.coneix.client.wire.AppendRequest;
import io.coneix.client.wire.Limits;
import io.coneix.client.wire.MailboxPage;
import io.coneix.client.wire.OneItem;
import io.coneix.client.wire.RunStatus;
import io.coneix.client.wire.RunSubmission;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.log.TileId;
import io.coneix.testworld.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A platform in memory, behind real HTTP, with the protocol of the real one: wallets in this and in
 * other processes talk to it as they would to that.
 */
public final class FakePlatform implements AutoCloseable {
  private static final String CAPABILITY = "Capability ";
  private static final String NOWHERE = "nowhere";

  private final HttpServer server;
  private final FakeLog log;
  private final Map<Bytes, Bytes> blobs = new ConcurrentHashMap<>();
  private final Map<Bytes, Bytes> objects = new ConcurrentHashMap<>();
  private final Map<Bytes, TreeMap<Bytes, Bytes>> mailboxes = new ConcurrentHashMap<>();
  private final FakeDrops drops;
  private final Map<Bytes, RunStatus> runs = new ConcurrentHashMap<>();
  private final List<RunSubmission> submissions = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile List<Bytes> enclaves = List.of();
  private volatile String failingAt = NOWHERE;
  private volatile Consumer<RunSubmission> host = submission -> {};
  private volatile Consumer<String> before = request -> {};

  /** A platform with a log of its own. */
  public FakePlatform(Clock clock) {
    this(new World(1), clock);
  }

  /** A platform that serves the log of {@code world}. */
  public FakePlatform(World world, Clock clock) {
    log = new FakeLog(world.log(), clock);
    drops = new FakeDrops(log);
    // Without it, each answer waits 40 ms for the other side's acknowledgement of its head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  /** Its address. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Its log. */
  public FakeLog log() {
    return log;
  }

  /** A client that tries once. */
  public PlatformClient client() {
    return new PlatformClient(uri(), log.keys(), Retries.none());
  }

  /** While true, every request is answered with status 500. */
  public void setFailing(boolean now) {
    failingAt = now ? "/" : NOWHERE;
  }

  /** From now on, requests whose paths begin so are answered with status 500. */
  public void setFailingAt(String path) {
    failingAt = path;
  }

  /** Sets the evidence of the living enclaves. */
  public void setEnclaves(List<Bytes> evidence) {
    enclaves = List.copyOf(evidence);
  }

  /** Is given each new job, before the wallet has its id. */
  public void setHost(Consumer<RunSubmission> newHost) {
    host = newHost;
  }

  /** Is given method and path of each request, before it is answered. */
  public void setBefore(Consumer<String> newBefore) {
    before = newBefore;
  }

  /** Sets how far a run is. */
  public void setRun(Bytes id, RunStatus status) {
    runs.put(id, status);
  }

  /** The jobs that came, in order. */
  public List<RunSubmission> submissions() {
    return submissions;
  }

  /** Method and path of each request, in order. */
  public List<String> requests() {
    return requests;
  }

  /** The blind store, by address. */
  public Map<Bytes, Bytes> blobs() {
    return blobs;
  }

  /** Messages of a mailbox, in the order of their ids. */
  public synchronized List<Bytes> messages(Bytes address) {
    return List.copyOf(mailboxes.getOrDefault(address, new TreeMap<>()).values());
  }

  /** Puts a message into a mailbox. */
  public synchronized void post(Bytes address, Bytes body) {
    mailboxes.computeIfAbsent(address, a -> new TreeMap<>()).put(Addresses.message(body), body);
  }

  /** Takes all messages out of a mailbox, in the order of their ids. */
  public synchronized List<Bytes> take(Bytes address) {
    List<Bytes> all = messages(address);
    mailboxes.remove(address);
    return all;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Bytes body = Bytes.wrap(exchange.getRequestBody().readAllBytes());
      String path = exchange.getRequestURI().getPath();
      requests.add(exchange.getRequestMethod() + " " + path);
      before.accept(exchange.getRequestMethod() + " " + path);
      Reply reply =
          path.startsWith(failingAt) ? new Reply(500, Bytes.EMPTY) : answer(exchange, path, body);
      byte[] bytes = reply.body().toArray();
      exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /** An answer. */
  record Reply(int status, Bytes body) {
    static Reply ok(Bytes body) {
      return new Reply(200, body);
    }

    static Reply found(Optional<Bytes> body) {
      return body.map(Reply::ok).orElse(new Reply(404, Bytes.EMPTY));
    }
  }

  private Reply answer(HttpExchange exchange, String path, Bytes body) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    if (path.equals("/v1/log/entries")) {
      boolean[] conflict = {false};
      Bytes answer = log.append(AppendRequest.decode(body), conflict);
      return new Reply(conflict[0] ? 409 : 200, answer);
    } else if (path.equals("/v1/log/key")) {
      return Reply.ok(Bytes.utf8(LogKeyDocument.write(log.keys())));
    } else if (path.equals("/log/checkpoint")) {
      return Reply.ok(log.head().toNote(log.keys()).encode());
    } else if (path.startsWith("/log/tile/")) {
      return Reply.found(log.tile(TileId.parse(path.substring("/log/".length()))));
    } else if (path.startsWith("/v1/log/proof/")) {
      return Reply.found(log.proof(Bytes.fromHex(last)));
    } else if (path.equals("/v1/log/cosigned")) {
      String[] query = exchange.getRequestURI().getQuery().split("[=&]");
      return Reply.ok(log.cosigned(Long.parseLong(query[1]), Long.parseLong(query[3])));
    } else if (path.startsWith("/v1/objects/")) {
      return object(exchange, Bytes.fromHex(last), body);
    } else if (path.startsWith("/v1/blobs/")) {
      return blob(exchange, Bytes.fromHex(last), body);
    } else if (path.startsWith("/v1/mailboxes/")) {
      return mailbox(exchange, path.substring("/v1/mailboxes/".length()), body);
    } else if (path.startsWith("/v1/drops/")) {
      return drops.answer(exchange, path.substring("/v1/drops/".length()), body);
    } else if (path.equals("/v1/enclaves")) {
      return Reply.ok(OneItem.encodeList(enclaves));
    } else if (path.equals("/v1/runs")) {
      return submit(RunSubmission.decode(body));
    } else if (path.startsWith("/v1/runs/")) {
      return Reply.found(Optional.ofNullable(runs.get(Bytes.fromHex(last))).map(RunStatus::encode));
    }
    return new Reply(404, Bytes.EMPTY);
  }

  private Reply object(HttpExchange exchange, Bytes hash, Bytes body) {
    if (exchange.getRequestMethod().equals("PUT")) {
      if (!Sha256.of(body).equals(hash)) {
        return new Reply(400, Bytes.EMPTY);
      }
      objects.put(hash, body);
      return new Reply(204, Bytes.EMPTY);
    }
    return Reply.found(Optional.ofNullable(objects.get(hash)));
  }

  private Reply blob(HttpExchange exchange, Bytes address, Bytes body) {
    if (exchange.getRequestMethod().equals("GET")) {
      return Reply.found(Optional.ofNullable(blobs.get(address)));
    }
    if (!Addresses.blob(capability(exchange)).equals(address)) {
      return new Reply(403, Bytes.EMPTY);
    }
    if (exchange.getRequestMethod().equals("PUT")) {
      Bytes there = blobs.putIfAbsent(address, body);
      return new Reply(there == null || there.equals(body) ? 204 : 409, Bytes.EMPTY);
    }
    blobs.remove(address);
    return new Reply(204, Bytes.EMPTY);
  }

  private synchronized Reply mailbox(HttpExchange exchange, String path, Bytes body) {
    Bytes address = Bytes.fromHex(path.substring(0, 64));
    TreeMap<Bytes, Bytes> box = mailboxes.computeIfAbsent(address, a -> new TreeMap<>());
    if (exchange.getRequestMethod().equals("POST")) {
      box.put(Addresses.message(body), body);
      return new Reply(201, Bytes.EMPTY);
    }
    if (!Addresses.mailbox(capability(exchange)).equals(address)) {
      return new Reply(403, Bytes.EMPTY);
    }
    if (exchange.getRequestMethod().equals("DELETE")) {
      box.remove(Bytes.fromHex(path.substring(65)));
      return new Reply(204, Bytes.EMPTY);
    }
    String query = exchange.getRequestURI().getQuery();
    Map<Bytes, Bytes> rest =
        query == null ? box : box.tailMap(Bytes.fromHex(query.split("=")[1]), false);
    List<MailboxPage.Message> page = new ArrayList<>();
    long bytes = 0;
    for (Map.Entry<Bytes, Bytes> each : rest.entrySet()) {
      if (page.size() >= Limits.PAGE_MESSAGES || bytes >= Limits.PAGE_BYTES) {
        break;
      }
      page.add(new MailboxPage.Message(each.getKey(), each.getValue()));
      bytes += each.getValue().size();
    }
    return Reply.ok(new MailboxPage(page).encode());
  }

  private Reply submit(RunSubmission submission) {
    Bytes id = Addresses.run(submission.sealedJob());
    if (runs.putIfAbsent(id, new RunStatus(RunStatus.State.QUEUED, "")) == null) {
      submissions.add(submission);
      host.accept(submission);
    }
    return Reply.ok(OneItem.encode(id));
  }

  static SecretBytes capability(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    String hex = header == null ? "" : header.substring(CAPABILITY.length());
    byte[] bytes = hex.isEmpty() ? new byte[32] : Bytes.fromHex(hex).toArray();
    return SecretBytes.wrap(bytes);
  }
}
