package io.coneix.cli.wallet;

import io.coneix.contract.offer.Offer;
import io.coneix.holder.contract.CheckedOffer;
import io.geowallet.wallet.terms.Language;
import io.geowallet.wallet.terms.TermsText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An offer as lines or object. Stateless. */
final class OfferOutput {
  private OfferOutput() {}

  static List<String> lines(CheckedOffer offer, Language language) {
    return new TermsText(language).lines(offer);
  }

  static Map<String, Object> object(CheckedOffer checked, Language language) {
    Offer offer = checked.offer();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("offer", checked.hash().hex());
    object.put("company", checked.certificate().company());
    object.put("authority", checked.authority());
    object.put("program", offer.program().name());
    object.put("runs", offer.runs());
    object.put("periods", offer.records().periods().size());
    object.put("until", java.time.Instant.ofEpochSecond(offer.untilSec()).toString());
    object.put("answer_bits", offer.program().schema().bits());
    object.put("simulation", offer.enclaves().acceptSimulation());
    offer.enclaves().hardware().ifPresent(h -> object.put("hardware", HardwareOutput.object(h)));
    object.put("terms", lines(checked, language));
    return object;
  }
}
