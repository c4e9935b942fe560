package io.coneix.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.Bytes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {
  private final Assets assets =
      new Assets(List.of(new Asset("own.js", "text/javascript", Bytes.utf8("1"))));

  private static String text(String resource) {
    Asset asset = Asset.of(Assets.class, resource);
    return new String(asset.content().toArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void address_changesWithTheContent() {
    Assets other = new Assets(List.of(new Asset("own.js", "text/javascript", Bytes.utf8("2"))));
    assertThat(assets.path("own.js")).matches("/assets/[0-9a-f]{16}/own\\.js");
    assertThat(assets.path("own.js")).isNotEqualTo(other.path("own.js"));
    assertThat(assets.path("htmx.js")).isEqualTo(other.path("htmx.js"));
  }

  @Test
  void asset_isFoundUnderItsHashAlone() {
    String[] path = assets.path("own.js").split("/");
    assertThat(assets.find(path[2], "own.js")).isPresent();
    assertThat(assets.find("0000000000000000", "own.js")).isEmpty();
    assertThat(assets.find(path[2], "htmx.js")).isEmpty();
    assertThat(assets.find(path[2], "../own.js")).isEmpty();
  }

  @Test
  void unknownName_isOurOwnFault() {
    assertThatThrownBy(() -> assets.path("none.js")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Asset.of(Assets.class, "none.js"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void T36_ownScriptsAndSheets_nameNoOtherHost() {
    for (String name :
        List.of("pages.js", "pages.css", "open.js", "open.css", "open.en.html", "open.fr.html")) {
      assertThat(text(name)).as(name).doesNotContain("http://", "https://", "//cdn", "eval(");
    }
  }

  @Test
  void icons_haveNamesOfTheirOwnAndNoColour() {
    Matcher symbol = Pattern.compile("<symbol id=\"([a-z-]+)\"").matcher(text("icons.svg"));
    List<String> names = symbol.results().map(m -> m.group(1)).toList();
    assertThat(names).hasSizeGreaterThan(15).doesNotHaveDuplicates();
    assertThat(text("icons.svg")).doesNotContain("<script", "href=\"http", "onload");
  }
}
