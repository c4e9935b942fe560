package io.coneix.testkit.cddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types with items that match and items that do not, in the order of RFC 8610. */
class CddlTest {
  private static boolean matches(String cddl, String hex) {
    return Cddl.parse(cddl).mismatch("x", HexFormat.of().parseHex(hex)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x = uint            | 05                | 20",
        "x = nint            | 20                | 05",
        "x = int             | 3863              | 60",
        "x = bstr            | 40                | 60",
        "x = tstr            | 6161              | 4161",
        "x = bool            | f4                | f6",
        "x = true            | f5                | f4",
        "x = null            | f6                | f4",
        "x = any             | a0                | ff",
        "x = 7               | 07                | 08",
        "x = -19             | 32                | 33",
        "x = \"ab\"          | 626162            | 626163",
        "x = h'0102'         | 420102            | 420103",
        "x = 0..4194303      | 1a003fffff        | 1a00400000",
        "x = 1 / \"a\"       | 6161              | 02",
        "x = bstr .size 2    | 420000            | 43000000",
        "x = bstr .size (1..2) | 4100            | 40",
        "x = tstr .size 2    | 62c3a9            | 6161",
        "x = uint .size 1    | 18ff              | 190100",
        "x = #6.18(uint)     | d205              | d105",
        "x = #6.18(uint)     | d205              | d220",
        "x = bstr .cbor uint | 4105              | 4120",
        "x = bstr .cbor uint | 4105              | 420505",
        "x = (1 / 2)         | 02                | 03",
      })
  void type_matchesItsOwn(String cddl, String good, String bad) {
    assertThat(matches(cddl, good)).isTrue();
    assertThat(matches(cddl, bad)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x = []                        | 80         | 8101",
        "x = [uint, tstr]              | 820161 61  | 8101",
        "x = [a: uint, b: tstr]        | 8201 6161  | 82616101",
        "x = [* uint]                  | 80         | 816161",
        "x = [+ uint]                  | 820102     | 80",
        "x = [2*3 uint]                | 83010203   | 8101",
        "x = [2*3 uint]                | 820102     | 8401020304",
        "x = [2* uint]                 | 820102     | 8101",
        "x = [*2 uint]                 | 820102     | 83010203",
        "x = [1*2 0..9]                | 820102     | 820a02",
        "x = [? uint, tstr]            | 816161     | 8101",
        "x = [? uint, tstr]            | 82016161   | 8201016161",
        "x = [* uint, uint]            | 820102     | 80",
        "x = [* uint, 7]               | 820107     | 820106",
        "x = [[uint], [* [tstr]]]      | 82810180   | 82810181 8101",
        "x = {}                        | a0         | a10102",
        "x = {1: -19, 16: tstr}        | a201321060 | a10132",
        "x = {1: -19, 16: tstr}        | a201321060 | a3013210600201",
        "x = {a: uint, ? b: uint}      | a1616101   | a1616201",
        "x = {* tstr => uint}          | a1616101   | a10101",
      })
  void container_matchesItsOwn(String cddl, String good, String bad) {
    assertThat(matches(cddl, good.replace(" ", ""))).isTrue();
    assertThat(matches(cddl, bad.replace(" ", ""))).isFalse();
  }

  @Test
  void genericRule_takesItsArgument() {
    String cddl = "pair<a, b> = [a, [b]]\nx = pair<uint, list<tstr>>\nlist<t> = [* t]\n";
    assertThat(matches(cddl, "8201818161 61".replace(" ", ""))).isTrue();
    assertThat(matches(cddl, "82018101")).isFalse();
  }

  @Test
  void mismatch_namesThePlaceThatLiesDeepest() {
    Cddl cddl = Cddl.parse("x = [n: uint, parts: [* part]] / null\npart = [hash: bstr .size 2]");
    assertThat(cddl.mismatch("x", HexFormat.of().parseHex("8201818143000000")))
        .contains("x > parts [1] > [0] > hash [0]: expected size 2..2, found a byte string of 3");
  }

  @Test
  void comment_isSkipped() {
    assertThat(matches("; first\nx = uint ; a number\n; last", "01")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x = [uint             | line 1",
        "x = uint\\nx = tstr    | defined twice",
        "x = uint .lt 5        | .size or .cbor",
        "x = ~uint             | unexpected ~",
        "x = [1, , 2]          | a type",
        "x =                   | a type",
      })
  void brokenRules_areRefused(String cddl, String message) {
    assertThatThrownBy(() -> Cddl.parse(cddl.replace("\\n", "\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void unknownRule_isNoSilentMatch() {
    Cddl cddl = Cddl.parse("x = y");
    assertThatThrownBy(() -> cddl.mismatch("z", new byte[1])).hasMessageContaining("no rule z");
    assertThatThrownBy(() -> cddl.mismatch("x", new byte[1])).hasMessageContaining("no rule y");
  }

  @ParameterizedTest
  @CsvSource({"'', ends after", "0101, 1 bytes after", "9fff, indefinite", "f97e00, float"})
  void brokenCbor_isAMismatch(String hex, String message) {
    assertThat(Cddl.parse("x = any").mismatch("x", HexFormat.of().parseHex(hex)).orElseThrow())
        .contains(message);
  }
}
