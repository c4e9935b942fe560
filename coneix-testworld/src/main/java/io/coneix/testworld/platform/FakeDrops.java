package io.coneix.testworld.platform;

import com.sun.net.httpserver.HttpExchange;
import io.coneix.client.wire.DropPage;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.drop.DropBox;
import io.coneix.testworld.platform.FakePlatform.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Drop boxes in memory: each post is logged at the log's time. */
final class FakeDrops {
  private final FakeLog log;
  private final Map<Bytes, TreeMap<Long, Bytes>> boxes = new HashMap<>();
  private final Map<Bytes, Long> counters = new HashMap<>();

  FakeDrops(FakeLog log) {
    this.log = log;
  }

  synchronized Reply answer(HttpExchange exchange, String path, Bytes body) {
    Bytes first = Bytes.fromHex(path.substring(0, 64));
    if (exchange.getRequestMethod().equals("POST")) {
      return post(DropBox.box(SecretBytes.wrap(first.toArray())), body);
    }
    if (!DropBox.boxOf(FakePlatform.capability(exchange)).equals(first)) {
      return new Reply(403, Bytes.EMPTY);
    }
    TreeMap<Long, Bytes> box = boxes.getOrDefault(first, new TreeMap<>());
    if (exchange.getRequestMethod().equals("DELETE")) {
      box.headMap(Long.parseLong(path.substring(65)), true).clear();
      return new Reply(204, Bytes.EMPTY);
    }
    long after = Long.parseLong(exchange.getRequestURI().getQuery().split("=")[1]);
    List<DropPage.Drop> page = new ArrayList<>();
    box.tailMap(after, false).forEach((n, drop) -> page.add(new DropPage.Drop(n, drop)));
    return new Reply(200, new DropPage(page).encode());
  }

  private Reply post(Bytes box, Bytes body) {
    long counter = counters.merge(box, 1L, Long::sum);
    log.append(DropBox.entry(box, counter, body));
    boxes.computeIfAbsent(box, b -> new TreeMap<>()).put(counter, body);
    return new Reply(200, Bytes.utf8("[]"));
  }
}
