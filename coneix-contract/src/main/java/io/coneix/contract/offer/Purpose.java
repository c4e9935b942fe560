package io.coneix.contract.offer;

import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * Why a company asks.
 *
 * @param id an identifier that the registration allows
 * @param french the requester's own words, shown beside the wallet's
 * @param english the same in English
 * @param legalBasis for example {@code GDPR 6(1)(b)}
 * @param retentionMonths how long the company keeps statements, 1 to 1,200
 */
public record Purpose(
    String id, String french, String english, String legalBasis, int retentionMonths) {
  /** Refuses empty or long texts. */
  public Purpose {
    if (id.isEmpty() || french.isEmpty() || english.isEmpty() || legalBasis.isEmpty()) {
      throw new IllegalArgumentException("purpose with an empty text");
    }
  }

  /** Reads {@code [id, french, english, legal basis, months]}. */
  public static Purpose of(CborValue value) {
    Fields fields = Fields.of("purpose", value);
    Purpose purpose =
        new Purpose(
            fields.text("id", 1, 80),
            fields.text("French text", 1, 1_000),
            fields.text("English text", 1, 1_000),
            fields.text("legal basis", 1, 200),
            fields.int32("months of retention", 1, 1_200));
    fields.end();
    return purpose;
  }

  /** {@code [id, french, english, legal basis, months]}. */
  public CborValue toCbor() {
    return CborValue.array(
        CborValue.of(id),
        CborValue.of(french),
        CborValue.of(english),
        CborValue.of(legalBasis),
        CborValue.of(retentionMonths));
  }
}
