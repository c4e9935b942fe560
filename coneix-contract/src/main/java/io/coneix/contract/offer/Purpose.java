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
  private static final int MAX_ID = 80;
  private static final int MAX_WORDS = 1_000;
  private static final int MAX_BASIS = 200;
  private static final int MAX_MONTHS = 1_200;

  /** Refuses empty or long texts, and months out of range. */
  public Purpose {
    require(id, MAX_ID);
    require(french, MAX_WORDS);
    require(english, MAX_WORDS);
    require(legalBasis, MAX_BASIS);
    if (retentionMonths < 1 || retentionMonths > MAX_MONTHS) {
      throw new IllegalArgumentException("retention of " + retentionMonths + " months");
    }
  }

  private static void require(String text, int most) {
    if (text.isEmpty() || text.length() > most) {
      throw new IllegalArgumentException("purpose with a text of " + text.length());
    }
  }

  /** Reads {@code [id, french, english, legal basis, months]}. */
  public static Purpose of(CborValue value) {
    Fields fields = Fields.of("purpose", value);
    Purpose purpose =
        new Purpose(
            fields.text("id", 1, MAX_ID),
            fields.text("French text", 1, MAX_WORDS),
            fields.text("English text", 1, MAX_WORDS),
            fields.text("legal basis", 1, MAX_BASIS),
            fields.int32("months of retention", 1, MAX_MONTHS));
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
