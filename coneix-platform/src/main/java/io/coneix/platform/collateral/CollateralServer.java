package io.coneix.platform.collateral;

import java.net.URI;
import java.util.Set;

/**
 * Where collateral comes from. Immutable.
 *
 * @param base without a path, and without a slash at the end
 * @param rootCaCrl the root's revocation list
 */
public record CollateralServer(String base, URI rootCaCrl) {
  private static final String ROUTES = "/sgx/certification/v4";

  /**
   * Intel's own, version 4: api.portal.trustedservices.intel.com/content/documentation.html. The
   * root's list lies elsewhere, under a name that suggests the root's certificate.
   */
  public static CollateralServer intel() {
    return new CollateralServer(
        "https://api.trustedservices.intel.com",
        URI.create("https://certificates.trustedservices.intel.com/IntelSGXRootCA.der"));
  }

  /**
   * A PCCS, for example {@code https://localhost:8081}; the suffix {@code /sgx/certification/v4/}
   * of Intel's own configuration files may stand behind it.
   *
   * @throws UnusableCollateralAddress where that is no http or https address
   */
  public static CollateralServer pccs(String address) {
    String base = address;
    for (String suffix : new String[] {"/", ROUTES}) {
      base = base.endsWith(suffix) ? base.substring(0, base.length() - suffix.length()) : base;
    }
    return new CollateralServer(requireAddress(base), URI.create(base + ROUTES + "/rootcacrl"));
  }

  private static String requireAddress(String base) {
    try {
      URI uri = URI.create(base);
      // A name and a password would be left out in silence: nobody is asked for one.
      boolean plain =
          uri.getQuery() == null && uri.getFragment() == null && uri.getUserInfo() == null;
      if (uri.getHost() != null && plain && Set.of("http", "https").contains(uri.getScheme())) {
        return base;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new UnusableCollateralAddress();
  }

  /** Host and port for messages. */
  String host() {
    return host(URI.create(base));
  }

  /** Host and port for messages; an address holds no name and password ({@link #pccs}). */
  static String host(URI address) {
    return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
  }

  /** "Get Revocation List". */
  URI pckCrl(CollateralId id) {
    return URI.create(base + ROUTES + "/pckcrl?ca=" + id.ca() + "&encoding=der");
  }

  /** "Get TCB Info". */
  URI tcbInfo(CollateralId id) {
    return URI.create(base + "/" + id.tee() + "/certification/v4/tcb?fmspc=" + id.fmspc().hex());
  }

  /** "Get Quoting Enclave Identity", for SGX or for TDX. */
  URI qeIdentity(CollateralId id) {
    return URI.create(base + "/" + id.tee() + "/certification/v4/qe/identity");
  }
}
