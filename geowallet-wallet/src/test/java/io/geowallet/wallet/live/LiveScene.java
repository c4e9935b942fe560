package io.geowallet.wallet.live;

import io.coneix.evidence.bytes.SecretAccess;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.live.client.PhoneClient;
import io.geowallet.wallet.live.device.AddedDevice;
import io.geowallet.wallet.live.device.DeviceName;
import io.geowallet.wallet.live.http.ListenAddress;
import io.geowallet.wallet.live.http.ListenLimits;
import io.geowallet.wallet.testing.WalletScene;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** A wallet that listens for phones, and a phone. */
public final class LiveScene implements AutoCloseable {
  /** Patient with a busy machine. */
  public static final ListenLimits LIMITS =
      new ListenLimits(65_536, 30_000, 60_000, 64, 1_000, 1_000);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final WalletScene scene;
  private final Live live;
  private final ListenAddress address;
  private final String token;

  public LiveScene(Path directory) {
    this(directory, LIMITS);
  }

  public LiveScene(Path directory, ListenLimits limits) {
    this(directory, limits, ListenAddress.loopback(0));
  }

  public LiveScene(Path directory, ListenLimits limits, ListenAddress wanted) {
    scene = new WalletScene(directory);
    live = Live.of(scene.wallet());
    token =
        live.devices()
            .addInTheClear(new DeviceName("phone"), PhoneClient.OWNTRACKS)
            .token()
            .reveal(SecretAccess.FOR_OWNER);
    address = live.listen(wanted, limits);
  }

  public WalletScene scene() {
    return scene;
  }

  public Live live() {
    return live;
  }

  public ListenAddress address() {
    return address;
  }

  public String token() {
    return token;
  }

  /** What lies in the wallet's store and waits for its slot's end. */
  public List<Fix> drafts() {
    return new io.geowallet.wallet.record.FixRecords(scene.wallet().holder()).drafts();
  }

  /** A position as the application posts it, at a time in seconds. */
  public static String location(long tst, String lat, String lon) {
    return "{\"_type\":\"location\",\"tid\":\"ph\",\"lat\":"
        + lat
        + ",\"lon\":"
        + lon
        + ",\"tst\":"
        + tst
        + ",\"acc\":12,\"vel\":36,\"cog\":90,\"batt\":80,\"conn\":\"m\"}";
  }

  public static String basic(String user, String password) {
    String pair = user + ":" + password;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** A request without a method, as the application would send it. */
  public HttpRequest.Builder request() {
    return HttpRequest.newBuilder(URI.create(address.link()))
        .header("Content-Type", "application/json; charset=utf-8")
        .header("Authorization", basic("phone", token))
        .header("X-Limit-U", "phone");
  }

  /** Adds a phone with another application. */
  public AddedDevice add(String name, PhoneClient client) {
    return live.devices().add(new DeviceName(name), client);
  }

  public HttpResponse<String> post(String body) {
    return send(request().POST(BodyPublishers.ofString(body)).build());
  }

  public HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    live.close();
    scene.close();
  }
}
