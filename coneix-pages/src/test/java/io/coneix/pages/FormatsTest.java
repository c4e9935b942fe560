package io.coneix.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spaces in expectations: ~ is the no-break space, _ the narrow one. */
class FormatsTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final long JUST_BEFORE_MIDNIGHT_MS =
      Instant.parse("2026-10-31T22:59:59.999Z").toEpochMilli();

  private final Formats fr = new Formats(Lang.FR, PARIS);
  private final Formats en = new Formats(Lang.EN, PARIS);
  private Locale before = Locale.getDefault();

  // Whatever the machine speaks, the page speaks its own language.
  @BeforeEach
  void speakTurkish() {
    before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(before);
  }

  private static String spaces(String expected) {
    return expected.replace('~', '\u00A0').replace('_', '\u202F');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0~m | 0~m",
        "499 | 0~m | 0~m",
        "500 | 1~m | 1~m",
        "850400 | 850~m | 850~m",
        "999499 | 999~m | 999~m",
        "1000000 | 1,0~km | 1.0~km",
        "1049999 | 1,0~km | 1.0~km",
        "1050000 | 1,1~km | 1.1~km",
        "12345678901 | 12_345,7~km | 12,345.7~km"
      })
  void distance_isMetresThenKilometres(long mm, String french, String english) {
    assertThat(fr.distance(mm)).isEqualTo(spaces(french));
    assertThat(en.distance(mm)).isEqualTo(spaces(english));
  }

  @Test
  void distanceJustBelowAKilometre_isNotAThousandMetres() {
    assertThat(fr.distance(999_500)).isEqualTo(spaces("1,0~km"));
    assertThat(en.distance(999_999)).isEqualTo(spaces("1.0~km"));
  }

  @Test
  void distanceOfStatements_isTheirTenths() {
    assertThat(fr.hm(0)).isEqualTo(spaces("0,0~km"));
    assertThat(fr.hm(123_456)).isEqualTo(spaces("12_345,6~km"));
    assertThat(en.hm(7)).isEqualTo(spaces("0.7~km"));
    assertThat(en.hm(-7)).isEqualTo(spaces("-0.7~km"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0,00~€ | €0.00",
        "5 | 0,05~€ | €0.05",
        "123456 | 1_234,56~€ | €1,234.56",
        "-250 | -2,50~€ | -€2.50"
      })
  void euros_areWrittenAsThere(long cents, String french, String english) {
    assertThat(fr.euros(cents)).isEqualTo(spaces(french));
    assertThat(en.euros(cents)).isEqualTo(spaces(english));
  }

  @Test
  void numbers_areGrouped() {
    assertThat(fr.number(1_234_567)).isEqualTo(spaces("1_234_567"));
    assertThat(en.number(1_234_567)).isEqualTo("1,234,567");
    assertThat(fr.decimal(new BigDecimal("2.345"), 2)).isEqualTo("2,35");
    assertThat(en.decimal(new BigDecimal("2.345"), 2)).isEqualTo("2.35");
    assertThat(en.decimal(new BigDecimal("2"), 2)).isEqualTo("2.00");
  }

  @Test
  void shares_areWholePerCents() {
    assertThat(fr.percent(1, 3)).isEqualTo(spaces("33~%"));
    assertThat(en.percent(2, 3)).isEqualTo("67%");
    assertThat(en.percent(0, 0)).isEqualTo("0%");
    assertThat(en.percent(1, 1)).isEqualTo("100%");
    assertThat(en.percent(1, 200)).isEqualTo("1%");
    assertThat(en.percent(1, 1_000)).isEqualTo("1%");
    assertThat(en.percent(999, 1_000)).isEqualTo("99%");
  }

  @Test
  void bytes_haveUnitsOf1024() {
    assertThat(fr.bytes(1_023)).isEqualTo(spaces("1_023~o"));
    assertThat(fr.bytes(1_536)).isEqualTo(spaces("1,5~Kio"));
    assertThat(en.bytes(0)).isEqualTo(spaces("0~B"));
    assertThat(en.bytes(5L << 30)).isEqualTo(spaces("5.0~GiB"));
    assertThat(en.bytes(Long.MAX_VALUE)).isEqualTo(spaces("8,388,608.0~TiB"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0~min",
        "29999 | 0~min",
        "30000 | 1~min",
        "3569999 | 59~min",
        "3570000 | 1~h~0~min",
        "5400000 | 1~h~30~min"
      })
  void duration_isHoursAndMinutes(long ms, String expected) {
    assertThat(fr.duration(ms)).isEqualTo(spaces(expected));
    assertThat(en.duration(ms)).isEqualTo(spaces(expected));
  }

  @Test
  void times_areThoseOfTheZone() {
    assertThat(fr.day(JUST_BEFORE_MIDNIGHT_MS)).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(fr.day(JUST_BEFORE_MIDNIGHT_MS + 1)).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(fr.time(JUST_BEFORE_MIDNIGHT_MS)).isEqualTo("23:59");
    assertThat(en.time(JUST_BEFORE_MIDNIGHT_MS + 1)).isEqualTo("00:00");
    assertThat(en.dateTime(JUST_BEFORE_MIDNIGHT_MS)).isEqualTo("31/10/2026 23:59");
    Formats nepal = new Formats(Lang.FR, ZoneId.of("Asia/Kathmandu"));
    assertThat(nepal.time(JUST_BEFORE_MIDNIGHT_MS)).isEqualTo("04:44");
    assertThat(nepal.zone()).isEqualTo(ZoneId.of("Asia/Kathmandu"));
  }

  @Test
  void hourThatComesTwice_isShownTwice() {
    long first = Instant.parse("2026-10-25T00:30:00Z").toEpochMilli();
    assertThat(fr.time(first)).isEqualTo("02:30");
    assertThat(fr.time(first + 3_600_000)).isEqualTo("02:30");
  }

  @Test
  void dates_areInWords() {
    LocalDate day = LocalDate.of(2026, 9, 21);
    assertThat(fr.longDate(day)).isEqualTo("lundi 21 septembre 2026");
    assertThat(en.longDate(day)).isEqualTo("Monday 21 September 2026");
    assertThat(fr.date(day)).isEqualTo("21 septembre 2026");
    assertThat(en.date(day)).isEqualTo("21 September 2026");
    assertThat(fr.shortDate(day)).isEqualTo("21/09/2026");
    assertThat(fr.weekday(day)).isEqualTo("lun. 21");
    assertThat(en.weekday(day)).isEqualTo("Mon 21");
    assertThat(fr.month(YearMonth.of(2026, 8))).isEqualTo("août 2026");
    assertThat(en.month(YearMonth.of(2026, 8))).isEqualTo("August 2026");
  }

  @Test
  void firstOfAMonth_isAnOrdinalInFrench() {
    LocalDate first = LocalDate.of(2026, 11, 1);
    assertThat(fr.longDate(first)).isEqualTo("dimanche 1er novembre 2026");
    assertThat(fr.date(first)).isEqualTo("1er novembre 2026");
    assertThat(en.date(first)).isEqualTo("1 November 2026");
    assertThat(fr.date(first.plusDays(10))).isEqualTo("11 novembre 2026");
    assertThat(fr.date(first.plusDays(20))).isEqualTo("21 novembre 2026");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "fa-IR", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist"})
  void digits_areOursWhateverTheMachineSpeaks(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));
    assertThat(fr.date(LocalDate.of(2026, 9, 21))).isEqualTo("21 septembre 2026");
    assertThat(en.distance(1_500_000)).isEqualTo(spaces("1.5~km"));
    assertThat(en.time(JUST_BEFORE_MIDNIGHT_MS)).isEqualTo("23:59");
  }
}
