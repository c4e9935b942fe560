package io.coneix.cli.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Nothing depends on what happens to surround the process: its clock is injected, and no text,
 * number or date is formed by the machine's locale, charset or time zone.
 */
class AmbientStateTest {
  private static final DescribedPredicate<JavaClass> ALL = House.in(House.CONEIX, House.GEOWALLET);

  // The launcher's program hands the clock down; tests may read any.
  private static final DescribedPredicate<JavaClass> INSIDE =
      ALL.and(not(House.in(new String[] {"io.coneix.cli.."}, House.TEST_MODULES)));

  /** Each banned call with a line that makes it. */
  private static final Map<String, String> CLOCKS = clocks();

  private static final Map<String, String> DEFAULTS = defaults();

  private static final ArchRule INJECTED_CLOCK =
      Calls.none(INSIDE, CLOCKS.keySet(), "the clock comes in through the constructor");

  private static final ArchRule NO_DEFAULTS =
      Calls.none(ALL, DEFAULTS.keySet(), "locale, charset and zone are always named");

  private static Map<String, String> clocks() {
    Map<String, String> calls = new LinkedHashMap<>();
    calls.put("java.lang.System.currentTimeMillis", "System.currentTimeMillis();");
    calls.put("java.time.Clock.systemUTC", "java.time.Clock.systemUTC();");
    calls.put("java.time.Clock.systemDefaultZone", "java.time.Clock.systemDefaultZone();");
    calls.put("java.time.Clock.system", "java.time.Clock.system(java.time.ZoneOffset.UTC);");
    calls.put("java.time.Instant.now()", "java.time.Instant.now();");
    calls.put("java.time.LocalDate.now()", "java.time.LocalDate.now();");
    calls.put("java.time.LocalDate.now(java.time.ZoneId)", "java.time.LocalDate.now(ZONE);");
    calls.put("java.time.LocalDateTime.now()", "java.time.LocalDateTime.now();");
    calls.put("java.time.ZonedDateTime.now()", "java.time.ZonedDateTime.now();");
    calls.put(
        "java.time.ZonedDateTime.now(java.time.ZoneId)", "java.time.ZonedDateTime.now(ZONE);");
    calls.put("java.time.OffsetDateTime.now()", "java.time.OffsetDateTime.now();");
    calls.put("java.time.Year.now()", "java.time.Year.now();");
    calls.put("java.time.YearMonth.now()", "java.time.YearMonth.now();");
    calls.put("java.util.Date.new()", "new java.util.Date();");
    calls.put("java.util.Calendar.getInstance", "java.util.Calendar.getInstance();");
    return calls;
  }

  private static Map<String, String> defaults() {
    String object = "[Ljava.lang.Object;)";
    Map<String, String> calls = new LinkedHashMap<>();
    calls.put("java.lang.String.format(java.lang.String, " + object, "String.format(\"%d\", 1);");
    calls.put("java.lang.String.formatted", "\"%d\".formatted(1);");
    calls.put("java.lang.String.toLowerCase()", "\"I\".toLowerCase();");
    calls.put("java.lang.String.toUpperCase()", "\"i\".toUpperCase();");
    calls.put("java.lang.String.getBytes()", "\"i\".getBytes();");
    calls.put("java.lang.String.new([B)", "new String(new byte[0]);");
    calls.put("java.io.PrintStream.printf(java.lang.String, " + object, "System.out.printf(\"\");");
    calls.put("java.io.PrintStream.format(java.lang.String, " + object, "System.out.format(\"\");");
    calls.put("java.io.PrintStream.new(java.io.OutputStream)", "new java.io.PrintStream(OUT);");
    calls.put(
        "java.io.InputStreamReader.new(java.io.InputStream)", "new java.io.InputStreamReader(IN);");
    calls.put(
        "java.io.OutputStreamWriter.new(java.io.OutputStream)",
        "new java.io.OutputStreamWriter(OUT);");
    calls.put("java.io.FileReader.new(java.lang.String)", "new java.io.FileReader(\"f\");");
    calls.put(
        "java.io.FileReader.new(java.io.File)", "new java.io.FileReader((java.io.File) null);");
    calls.put("java.io.FileWriter.new(java.lang.String)", "new java.io.FileWriter(\"f\");");
    calls.put("java.io.ByteArrayOutputStream.toString()", "BUFFER.toString();");
    calls.put("java.util.Scanner.new(java.io.InputStream)", "new java.util.Scanner(IN);");
    calls.put(
        "java.nio.charset.Charset.defaultCharset", "java.nio.charset.Charset.defaultCharset();");
    calls.put("java.util.Locale.getDefault", "java.util.Locale.getDefault();");
    calls.put("java.util.TimeZone.getDefault", "java.util.TimeZone.getDefault();");
    calls.put("java.time.ZoneId.systemDefault", "java.time.ZoneId.systemDefault();");
    calls.put(
        "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
        "java.time.format.DateTimeFormatter.ofPattern(\"d\");");
    calls.put(
        "java.text.SimpleDateFormat.new(java.lang.String)",
        "new java.text.SimpleDateFormat(\"d\");");
    calls.put(
        "java.text.DecimalFormat.new(java.lang.String)", "new java.text.DecimalFormat(\"0\");");
    calls.put("java.text.NumberFormat.getInstance()", "java.text.NumberFormat.getInstance();");
    calls.put("java.util.Formatter.new()", "new java.util.Formatter();");
    calls.put("java.text.Collator.getInstance()", "java.text.Collator.getInstance();");
    return calls;
  }

  @Test
  void clock_isInjected() {
    INJECTED_CLOCK.check(House.production());
  }

  @Test
  void clockReadInside_isFoundOut() {
    Offender.mustBreak(INJECTED_CLOCK, "io.coneix.holder", bodies(CLOCKS));
    String injected = "Object m(java.time.Clock c) { return java.time.Instant.now(c); }";
    Offender.mustPass(INJECTED_CLOCK, "io.coneix.holder", List.of(injected));
  }

  @Test
  void localeCharsetAndZone_areNamed() {
    NO_DEFAULTS.check(House.production());
  }

  @Test
  void defaultLocaleCharsetOrZone_isFoundOut() {
    Offender.mustBreak(NO_DEFAULTS, "io.coneix.cli", bodies(DEFAULTS));
    Offender.mustPass(
        NO_DEFAULTS, "io.coneix.cli", List.of(body("\"I\".toLowerCase(java.util.Locale.ROOT);")));
  }

  private static List<String> bodies(Map<String, String> calls) {
    return calls.values().stream().map(AmbientStateTest::body).toList();
  }

  private static String body(String call) {
    return """
    java.io.InputStream IN;
    java.io.OutputStream OUT;
    java.io.ByteArrayOutputStream BUFFER;
    java.time.ZoneId ZONE = java.time.ZoneOffset.UTC;
    void m() throws Exception { %s }
    """
        .replace("%s", call);
  }
}
