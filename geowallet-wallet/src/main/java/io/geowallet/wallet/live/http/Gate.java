package io.geowallet.wallet.live.http;

import io.geowallet.wallet.live.client.PhoneClient;
import io.geowallet.wallet.live.device.Device;
import io.geowallet.wallet.live.device.DeviceBook;
import io.geowallet.wallet.live.device.DeviceToken;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;

/**
 * Lets a request in by its head alone, before a byte of its body is read (THREATS, T38): to the
 * path of an application, as that application sends it, by no browser, with the token of a phone
 * that has this application. Thread-safe.
 *
 * <p>A browser sends an Origin with each POST of a page's, whichever site it is of, and whatever
 * name the site has given this machine; the applications send none.
 */
final class Gate {
  private static final String BASIC = "basic ";
  private static final String BEARER = "bearer ";
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int MOST_CREDENTIALS = 300;

  private final DeviceBook devices;
  private final ListenLimits limits;

  Gate(DeviceBook devices, ListenLimits limits) {
    this.devices = devices;
    this.limits = limits;
  }

  /**
   * The phone that asks.
   *
   * @throws RefusedRequest where it is none
   */
  Device admit(Request request) {
    HttpFields head = request.getHeaders();
    String path = request.getHttpURI().getPath();
    requireNoBrowser(head);
    PhoneClient client =
        PhoneClient.ofPath(path)
            .orElseThrow(() -> new RefusedRequest(RefusedRequest.NO_PATH, "another path"));
    requireMethod(client, request.getMethod());
    Device device = device(client, path, head);
    requireKind(client, head);
    require(
        request.getLength() <= client.mostBytes(limits.bodyBytes()),
        RefusedRequest.TOO_LARGE,
        "too long");
    return device;
  }

  private static void requireNoBrowser(HttpFields head) {
    boolean page =
        head.stream()
            .map(HttpField::getLowerCaseName)
            .anyMatch(name -> name.equals("origin") || name.startsWith("sec-fetch-"));
    require(!page, RefusedRequest.FROM_A_PAGE, "a web page");
  }

  private static void requireMethod(PhoneClient client, String method) {
    boolean fits = HttpMethod.POST.is(method) || (client.sendsForms() && HttpMethod.GET.is(method));
    require(fits, RefusedRequest.NO_METHOD, "another method");
  }

  private static void requireKind(PhoneClient client, HttpFields head) {
    String type = head.get(HttpHeader.CONTENT_TYPE);
    String kind = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    boolean form = client.sendsForms() && (kind.isEmpty() || kind.equals(FORM));
    boolean plain = head.get(HttpHeader.CONTENT_ENCODING) == null;
    require((kind.equals(JSON) || form) && plain, RefusedRequest.NO_JSON, "no plain JSON");
  }

  private Device device(PhoneClient client, String path, HttpFields head) {
    Optional<Device> found =
        switch (client.credentials()) {
          case BASIC -> named(head).filter(d -> d.client() == client);
          case BEARER -> devices.findByToken(client, bearer(head));
          case PATH -> {
            String end = path.substring(client.path().length());
            yield devices.findByToken(client, DeviceToken.typed(end));
          }
        };
    return found.orElseThrow(
        () -> new RefusedRequest(RefusedRequest.NO_TOKEN, "no token of a phone"));
  }

  private static DeviceToken bearer(HttpFields head) {
    String value = only(head);
    boolean bearer = value.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return DeviceToken.typed(bearer ? value.substring(BEARER.length()) : "");
  }

  private Optional<Device> named(HttpFields head) {
    String pair = decoded(only(head));
    int colon = pair.indexOf(':');
    String name = colon < 0 ? "" : pair.substring(0, colon);
    return devices.find(name, DeviceToken.typed(pair.substring(colon + 1)));
  }

  private static String only(HttpFields head) {
    List<String> values = head.getValuesList(HttpHeader.AUTHORIZATION);
    return values.size() == 1 ? values.get(0) : "";
  }

  /** User and password of RFC 7617; empty where it is something else. */
  private static String decoded(String header) {
    boolean basic = header.regionMatches(true, 0, BASIC, 0, BASIC.length());
    if (!basic || header.length() > MOST_CREDENTIALS) {
      return "";
    }
    try {
      byte[] pair = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      return new String(pair, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static void require(boolean holds, int status, String found) {
    if (!holds) {
      throw new RefusedRequest(status, found);
    }
  }
}
