package io.coneix.cli.demo;

import io.coneix.cli.demo.month.DemoMonth;
import io.coneix.cli.demo.page.Story;
import io.coneix.client.PlatformClient;
import io.geowallet.programs.mileage.MileageStatement;
import java.nio.file.Path;
import java.util.Map;

/**
 * A month that has passed.
 *
 * @param parties as they are afterwards; their servers still run
 * @param summary the sums, as they were written
 * @param statement what the enclave said
 * @param town the file with the town's map
 */
record DemoPlayed(
    DemoParties parties, Map<String, Object> summary, MileageStatement statement, Path town) {
  /** The month in numbers. */
  Story story() {
    DemoMonth month = parties.month();
    PlatformClient platform = parties.platform();
    return new Story(
        month.fixes().size(),
        parties.employee().trips(DemoMonth.PERIOD),
        month.privateMarks().size(),
        platform.log().checkpoint().size(),
        statement.slotsWithheld(),
        statement.lines().size(),
        statement.distanceHm(),
        statement.amountCents());
  }
}
