package io.geowallet.wallet.live.http;

import io.geowallet.wallet.live.device.Device;
import io.geowallet.wallet.live.device.DeviceBook;
import io.geowallet.wallet.live.device.DeviceToken;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;

/**
 * Lets a request in by its head alone, before a byte of its body is read (THREATS, T38): a POST of
 * JSON to the one path, by no browser, with the token of a phone. Thread-safe.
 *
 * <p>A browser sends an Origin with each POST of a page's, whichever site it is of, and whatever
 * name the site has given this machine; the applications send none.
 */
final class Gate {
  private static final String BASIC = "basic ";
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
    require(HttpMethod.POST.is(request.getMethod()), RefusedRequest.NO_METHOD, "another method");
    requireNoBrowser(head);
    require(
        request.getHttpURI().getPath().equals(PhoneListener.PATH),
        RefusedRequest.NO_PATH,
        "another path");
    Device device = device(head);
    requireJson(head);
    require(request.getLength() <= limits.bodyBytes(), RefusedRequest.TOO_LARGE, "too long");
    return device;
  }

  private static void requireNoBrowser(HttpFields head) {
    boolean page =
        head.stream()
            .map(HttpField::getLowerCaseName)
            .anyMatch(name -> name.equals("origin") || name.startsWith("sec-fetch-"));
    require(!page, RefusedRequest.FROM_A_PAGE, "a web page");
  }

  private static void requireJson(HttpFields head) {
    String type = head.get(HttpHeader.CONTENT_TYPE);
    boolean json =
        type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
    boolean plain = head.get(HttpHeader.CONTENT_ENCODING) == null;
    require(json && plain, RefusedRequest.NO_JSON, "no plain JSON");
  }

  private Device device(HttpFields head) {
    List<String> values = head.getValuesList(HttpHeader.AUTHORIZATION);
    String pair = values.size() == 1 ? decoded(values.get(0)) : "";
    int colon = pair.indexOf(':');
    String name = colon < 0 ? "" : pair.substring(0, colon);
    DeviceToken token = DeviceToken.typed(pair.substring(colon + 1));
    return devices
        .find(name, token)
        .orElseThrow(() -> new RefusedRequest(RefusedRequest.NO_TOKEN, "no token of a phone"));
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
