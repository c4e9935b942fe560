package io.coneix.cli.demo;

import io.coneix.cli.demo.month.DemoMonth;
import io.coneix.client.PlatformClient;
import io.coneix.platform.PlatformServer;
import io.coneix.verify.trust.Trust;
import java.nio.file.Path;

/**
 * Everybody who takes part in a demo, with their servers.
 *
 * @param work where they keep their data, a directory for each
 * @param month what truly happened
 * @param clock the time of all of them
 * @param server the operator's platform
 * @param platform a client of it
 * @param authority vouches for company and enclave host
 * @param trust whom company and employee believe
 * @param company the employer's desk
 * @param employee the employee's wallet
 */
record DemoParties(
    Path work,
    DemoMonth month,
    DemoClock clock,
    PlatformServer server,
    PlatformClient platform,
    DemoAuthority authority,
    Trust trust,
    DemoCompany company,
    DemoEmployee employee) {
  /** A fresh client of the platform. */
  PlatformClient connect() {
    return new PlatformClient(server.address(), server.logKeys());
  }
}
