package io.geowallet.wallet.terms;

import io.coneix.attestation.collateral.TcbStatus;
import io.coneix.attestation.policy.AcceptedCode;
import io.coneix.attestation.policy.AttestationPolicy;
import io.coneix.contract.offer.HardwareTerms;
import io.coneix.contract.offer.Offer;
import io.coneix.pages.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Words which enclaves in hardware a contract accepts. Stateless. */
final class EnclaveText {
  private final Language language;

  EnclaveText(Language language) {
    this.language = language;
  }

  /** Nothing where the contract asks for no hardware. */
  List<String> lines(OfferedTerms terms) {
    return terms
        .offer()
        .enclaves()
        .hardware()
        .map(hardware -> lines(hardware.policy(), PlainText.of(terms.authority())))
        .orElse(List.of());
  }

  private List<String> lines(AttestationPolicy policy, String authority) {
    List<String> lines = new ArrayList<>();
    lines.add(
        language.pick(
            "Only an enclave in hardware may compute: its processor vouches for the program, and"
                + " keeps the machine's owner out. Your wallet checks that before it sends anything.",
            "Seule une enclave matérielle peut calculer : son processeur se porte garant du"
                + " programme et empêche l'exploitant de regarder. Votre portefeuille le vérifie"
                + " avant tout envoi."));
    lines.add(
        language.pick(
            "Only on machines that " + authority + " lists.",
            "Uniquement sur les machines que " + authority + " a inscrites."));
    policy.codes().forEach(code -> lines.add(code(code)));
    List<String> statuses =
        new TreeSet<>(policy.statuses()).stream().map(TcbStatus::toString).toList();
    lines.add(
        language.pick(
                "Accepted security level of the machine, in Intel's words: ",
                "Niveau de sécurité accepté pour la machine, selon les termes d'Intel : ")
            + language.list(statuses)
            + ".");
    if (policy.minEvaluationDataNumber() > 0) {
      lines.add(
          language.pick(
              "Judged by Intel's assessment number "
                  + policy.minEvaluationDataNumber()
                  + " or a newer one.",
              "Jugée d'après l'évaluation n° "
                  + policy.minEvaluationDataNumber()
                  + " d'Intel, ou une plus récente."));
    }
    return lines;
  }

  private String code(AcceptedCode code) {
    String advisories =
        code.advisories().isEmpty()
            ? ""
            : language.pick(", in spite of ", ", malgré ")
                + language.list(new TreeSet<>(code.advisories()).stream().toList());
    return measured(code) + advisories + ".";
  }

  private String measured(AcceptedCode code) {
    if (code instanceof AcceptedCode.Sgx sgx) {
      return language.pick("SGX enclave with MRENCLAVE ", "Enclave SGX de MRENCLAVE ")
          + sgx.mrEnclave().hex();
    }
    AcceptedCode.Tdx tdx = (AcceptedCode.Tdx) code;
    List<String> rtmrs = tdx.rtmrs().stream().map(r -> r.hex()).toList();
    return language.pick("TDX domain with MRTD ", "Domaine TDX de MRTD ")
        + tdx.mrTd().hex()
        + language.pick(" and RTMR0 to RTMR3 ", " et de RTMR0 à RTMR3 ")
        + String.join(", ", rtmrs);
  }

  /** What is weaker than the strictest policy. */
  List<String> warnings(Offer offer) {
    return offer.enclaves().hardware().map(this::warnings).orElse(List.of());
  }

  private List<String> warnings(HardwareTerms terms) {
    List<String> lines = new ArrayList<>();
    if (!terms.policy().statuses().equals(java.util.Set.of(TcbStatus.UP_TO_DATE))) {
      lines.add(
          language.pick(
              "Careful: machines are accepted on which security updates or safe settings are"
                  + " missing.",
              "Attention : des machines sont acceptées auxquelles manquent des mises à jour ou des"
                  + " réglages de sécurité."));
    }
    boolean advisories =
        terms.policy().codes().stream()
            .flatMap(code -> Stream.of(code.advisories()))
            .anyMatch(ids -> !ids.isEmpty());
    if (advisories) {
      lines.add(
          language.pick(
              "Careful: the company says that its program is safe in spite of weaknesses that Intel"
                  + " has published. Your wallet cannot check that.",
              "Attention : l'entreprise affirme que son programme résiste à des failles publiées par"
                  + " Intel. Votre portefeuille ne peut pas le vérifier."));
    }
    return lines;
  }
}
