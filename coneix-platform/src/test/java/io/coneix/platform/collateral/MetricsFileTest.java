package io.coneix.platform.collateral;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFileTest {
  @TempDir Path home;
  private final AtomicInteger value = new AtomicInteger(1);
  private final List<String> warnings = new ArrayList<>();

  private PrometheusMeterRegistry registry() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Gauge.builder("left", value, AtomicInteger::get).register(registry);
    return registry;
  }

  @Test
  void file_saysWhatTheRegistrySays_fromTheStartToTheEnd() throws IOException {
    Path file = home.resolve("host.prom");
    MetricsFile metrics = MetricsFile.start(file, registry(), warnings::add);
    assertThat(Files.readString(file)).contains("# TYPE left gauge", "left 1.0");
    value.set(7);
    metrics.close();
    assertThat(Files.readString(file)).contains("left 7.0");
    assertThat(home.toFile().list()).containsExactly("host.prom");
    assertThat(warnings).isEmpty();
  }

  @Test
  void fileThatCannotBeWritten_isToldOnce() {
    Path file = home.resolve("missing").resolve("host.prom");
    MetricsFile metrics = MetricsFile.start(file, registry(), warnings::add);
    metrics.write();
    metrics.close();
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0)).contains("host.prom");
  }
}
