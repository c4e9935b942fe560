package io.coneix.cli.desk;

import io.coneix.attestation.policy.PolicyFile;
import io.coneix.cli.role.Hours;
import io.coneix.cli.role.UserFile;
import io.coneix.cli.role.Weekdays;
import io.coneix.contract.offer.EnclavePolicy;
import io.coneix.requester.EnclavePolicyFile;
import io.geowallet.desk.MileageOffer;
import io.geowallet.desk.TermsText;
import io.geowallet.desk.UnusableTerms;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code desk invite} that make the terms of a mileage contract. */
final class TermsOptions {
  @Option(
      names = "--vehicle",
      paramLabel = "KIND:CV[:electric]",
      required = true,
      description = "For example car:5, motorcycle:3, moped:1, car:4:electric.")
  private String vehicle = "";

  @Option(
      names = "--period",
      paramLabel = "MONTH|DATE..DATE",
      required = true,
      description = {
        "A period with an answer of its own: 2026-10, or 2026-10-01..2026-10-31 (both included);",
        "give it once for each period."
      })
  private List<String> periods = List.of();

  @Option(
      names = "--weekdays",
      paramLabel = "DAYS",
      defaultValue = "mon-fri",
      description = "For example mon-fri or mon,wed,sat (default: ${DEFAULT-VALUE}).")
  private String weekdays = "";

  @Option(
      names = "--hours",
      paramLabel = "FROM-TO",
      defaultValue = "08:00-19:00",
      description = "Quarters of an hour of local time (default: ${DEFAULT-VALUE}).")
  private String hours = "";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "Europe/Paris",
      description = "The time zone (default: ${DEFAULT-VALUE}).")
  private String zone = "";

  @Option(
      names = "--holiday",
      paramLabel = "DATE",
      description = "A date that is left out; may be repeated.")
  private List<String> holidays = List.of();

  @Option(
      names = "--workplace",
      paramLabel = "SITE",
      description = "A registered site that is a usual workplace; may be repeated.")
  private List<String> workplaces = List.of();

  @Option(
      names = "--minimum",
      paramLabel = "TIME/BINDING/SOURCE",
      defaultValue = "live-unwitnessed/bound/wallet",
      description = {
        "The lowest grade that counts, for example imported/unbound/file",
        "(default: ${DEFAULT-VALUE})."
      })
  private String minimum = "";

  @Option(
      names = "--max-lost",
      paramLabel = "N",
      defaultValue = "100",
      description = "Most lost entries of the chain (default: ${DEFAULT-VALUE}).")
  private int maxLost;

  @Option(
      names = "--accept-simulation",
      description = "Accept simulated enclaves, which prove nothing about hardware.")
  private boolean acceptSimulation;

  @Option(
      names = "--enclave-policy",
      paramLabel = "FILE",
      description = {
        "Accept enclaves in hardware by this policy, and no simulated ones:",
        "a file as 'attest verify --policy' reads it, with codes and without platforms."
      })
  private @Nullable Path enclavePolicy;

  @Option(
      names = "--map",
      paramLabel = "NAME",
      description = {
        "Measure rides along the roads of this map of the accreditation, such as road-map (see",
        "'authority map'); the person needs its pack too. Without it, along the recorded track."
      })
  private @Nullable String map;

  MileageOffer offer() {
    return map == null ? alongTheTrack() : alongTheTrack().withMap(map);
  }

  private MileageOffer alongTheTrack() {
    Hours span = Hours.parse(hours);
    try {
      return new MileageOffer(
          TermsText.vehicle("--vehicle", vehicle),
          workplaces,
          Weekdays.parse(weekdays),
          span.fromQuarter(),
          span.toQuarter(),
          holidays.stream().map(h -> TermsText.date("--holiday", h)).sorted().distinct().toList(),
          zone,
          periods.stream().map(p -> TermsText.period("--period", p)).toList(),
          TermsText.grade("--minimum", minimum),
          maxLost,
          enclaves());
    } catch (IllegalArgumentException e) {
      throw new UnusableTerms("options", "values in range", "another");
    }
  }

  private EnclavePolicy enclaves() {
    if (enclavePolicy == null) {
      if (!acceptSimulation) {
        throw new UnusableTerms(
            "--enclave-policy",
            "the hardware that may compute, or --accept-simulation for a trial",
            "neither: no enclave could serve the contract");
      }
      return new EnclavePolicy(acceptSimulation, List.of());
    }
    if (acceptSimulation) {
      throw new UnusableTerms(
          "--enclave-policy", "hardware, or --accept-simulation", "both: a contract is for one");
    }
    return EnclavePolicyFile.read(UserFile.read(enclavePolicy, PolicyFile.MAX_SIZE));
  }
}
