package io.coneix.attestation.der;

import io.coneix.evidence.bytes.Bytes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * {@code YYMMDDHHMMSSZ} up to 2049, {@code YYYYMMDDHHMMSSZ} from 2050 (RFC 5280, 4.1.2.5). In whole
 * seconds. Stateless.
 */
final class DerTime {
  private static final int UTC_DIGITS = 12;
  private static final int LAST_UTC_YEAR = 2049;
  private static final int CENTURY = 100;

  private DerTime() {}

  static Optional<Instant> parse(Bytes content, boolean utc) {
    int digits = utc ? UTC_DIGITS : UTC_DIGITS + 2;
    if (content.size() != digits + 1 || content.at(digits) != 'Z' || !allDigits(content, digits)) {
      return Optional.empty();
    }
    int from = digits - UTC_DIGITS;
    int year = utc ? utcYear(two(content, 0)) : CENTURY * two(content, 0) + two(content, 2);
    if (!utc && year <= LAST_UTC_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(
                  year,
                  two(content, from + 2),
                  two(content, from + 4),
                  two(content, from + 6),
                  two(content, from + 8),
                  two(content, from + 10))
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int utcYear(int two) {
    return two < 50 ? 2000 + two : 1900 + two;
  }

  private static boolean allDigits(Bytes content, int count) {
    for (int i = 0; i < count; i++) {
      if (content.at(i) < '0' || content.at(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int two(Bytes content, int at) {
    return 10 * (content.at(at) - '0') + content.at(at + 1) - '0';
  }
}
