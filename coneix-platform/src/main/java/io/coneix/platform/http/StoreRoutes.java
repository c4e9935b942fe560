package io.coneix.platform.http;

import io.coneix.client.wire.Addresses;
import io.coneix.client.wire.Limits;
import io.coneix.client.wire.MailboxPage;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.platform.store.BlindStore;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Objects, blobs and mailboxes. */
final class StoreRoutes {
  private static final int CREATED = 201;
  private static final int NO_CONTENT = 204;
  private static final String CAPABILITY = "Capability";
  private static final String OCTETS = "application/octet-stream";

  private final BlindStore store;

  StoreRoutes(BlindStore store) {
    this.store = store;
  }

  void addTo(RoutesConfig routes) {
    routes.put("/v1/objects/{hash}", this::putObject);
    routes.get("/v1/objects/{hash}", this::getObject);
    routes.put("/v1/blobs/{address}", this::putBlob);
    routes.get("/v1/blobs/{address}", this::getBlob);
    routes.delete("/v1/blobs/{address}", this::deleteBlob);
    routes.post("/v1/mailboxes/{address}", this::post);
    routes.get("/v1/mailboxes/{address}", this::read);
    routes.delete("/v1/mailboxes/{address}/{id}", this::deleteMessage);
  }

  private void putObject(Context context) {
    Bytes hash = Requests.hash(context, "hash");
    Bytes content = Requests.body(context, Limits.OBJECT);
    if (!Sha256.of(content).equals(hash)) {
      throw HttpProblem.malformed("body", "the object of that hash");
    }
    store.putObject(hash, content);
    context.status(NO_CONTENT);
  }

  private void getObject(Context context) {
    Bytes hash = Requests.hash(context, "hash");
    octets(context, store.object(hash).orElseThrow(() -> HttpProblem.notFound("object")));
  }

  private void putBlob(Context context) {
    Bytes address = Requests.hash(context, "address");
    requireOpens(address, Addresses.blob(capability(context)));
    if (!store.putBlob(address, Requests.body(context, Limits.BLOB))) {
      throw HttpProblem.taken("blob");
    }
    context.status(NO_CONTENT);
  }

  private void getBlob(Context context) {
    Bytes address = Requests.hash(context, "address");
    octets(context, store.blob(address).orElseThrow(() -> HttpProblem.notFound("blob")));
  }

  private void deleteBlob(Context context) {
    Bytes address = Requests.hash(context, "address");
    requireOpens(address, Addresses.blob(capability(context)));
    if (!store.deleteBlob(address)) {
      throw HttpProblem.notFound("blob");
    }
    context.status(NO_CONTENT);
  }

  private void post(Context context) {
    Bytes address = Requests.hash(context, "address");
    store.post(address, Requests.body(context, Limits.MESSAGE));
    context.status(CREATED);
  }

  private void read(Context context) {
    Bytes address = Requests.hash(context, "address");
    requireOpens(address, Addresses.mailbox(capability(context)));
    String after = context.queryParam("after");
    Bytes from = after == null ? Bytes.EMPTY : Requests.hex("after", after, Sha256.SIZE);
    Requests.reply(context, new MailboxPage(store.page(address, from)).encode());
  }

  private void deleteMessage(Context context) {
    Bytes address = Requests.hash(context, "address");
    requireOpens(address, Addresses.mailbox(capability(context)));
    if (!store.deleteMessage(address, Requests.hash(context, "id"))) {
      throw HttpProblem.notFound("message");
    }
    context.status(NO_CONTENT);
  }

  private static SecretBytes capability(Context context) {
    return Requests.secret(context, CAPABILITY);
  }

  /** The answer is the same whether there is something at the address or not. */
  private static void requireOpens(Bytes address, Bytes opened) {
    if (!address.equals(opened)) {
      throw HttpProblem.forbidden("Authorization");
    }
  }

  private static void octets(Context context, Bytes content) {
    context.contentType(OCTETS).result(content.unsafeArray());
  }
}
