package io.coneix.cli.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.cli.Cli;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
  @Test
  void object_isOneLineInItsOwnOrder() throws Exception {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("z", 1);
    object.put("a", List.of("é\n\"", true));
    object.put("big", Long.MAX_VALUE);
    object.put("money", new BigDecimal("1E+3"));
    object.put("ratio", 0.5);
    object.put("none", null);
    Cli cli = new Cli();
    JsonLines.print(cli.environment().out(), object);
    assertThat(cli.out())
        .isEqualTo(
            "{\"z\":1,\"a\":[\"é\\n\\\"\",true],\"big\":9223372036854775807,"
                + "\"money\":1000,\"ratio\":0.5,\"none\":null}\n");
    assertThat(new ObjectMapper().readTree(cli.out()).get("a").get(0).asText()).isEqualTo("é\n\"");
  }

  @Test
  void enumAndNull_areWritten() {
    assertThat(JsonLines.text(Arrays.asList(Thread.State.NEW, null))).isEqualTo("[\"NEW\",null]");
  }

  @Test
  void valueWithoutJson_isABug() {
    assertThatThrownBy(() -> JsonLines.text(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JsonLines.text(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[B");
  }
}
