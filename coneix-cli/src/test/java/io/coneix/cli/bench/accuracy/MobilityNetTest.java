package io.coneix.cli.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.cli.role.UnreadableFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MobilityNetTest {
  @TempDir private Path folder;

  private void packed(String name, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void phonesGetTheTruthOfTheirScriptAndRun_andDoubleTracesTheirMean() throws IOException {
    packed(
        "mobilitynet-script-fixes.csv.gz",
        """
            timeline,run,phone,time,lat,lon
            s,0,a,2020-01-01T08:00:00Z,48.0,2.0
            s,1,a,2020-01-01T09:00:00Z,48.0,2.0
            s,0,b,2020-01-01T08:00:00Z,48.0,2.0
            """);
    packed(
        "mobilitynet-stationary-fixes.csv.gz",
        """
            timeline,run,phone,time,lat,lon
            still,0,a,2020-01-01T08:00:00Z,48.0,2.0
            """);
    Files.writeString(
        folder.resolve("mobilitynet-truth-trips-and-legs.csv"),
        """
            timeline,run,kind,trip,leg,mode,start,end
            s,0,leg,t,l,CAR,2020-01-01T08:00:00Z,2020-01-01T08:10:00Z
            s,0,trip,t,,,2020-01-01T08:00:00Z,2020-01-01T08:10:00Z
            """);
    packed(
        "mobilitynet-truth-reference-trajectories.csv.gz",
        """
            timeline,run,trip,leg,time,lat,lon
            s,0,t,l,2020-01-01T08:00:00.2Z,48.0000,2.0
            s,0,t,l,2020-01-01T08:00:00.7Z,48.0002,2.0
            s,0,t,l,2020-01-01T08:00:01.0Z,48.0003,2.0
            """);
    List<Run> runs = MobilityNet.runs(folder);
    assertThat(runs).extracting(r -> r.run() + r.phone()).containsExactly("0a", "1a", "0b");
    assertThat(runs.get(1).truth()).isEmpty();
    TrueLeg leg = runs.get(2).truth().get(0).legs().get(0);
    assertThat(leg.line())
        .extracting(TrueLeg.Point::latE7)
        .containsExactly(480_001_000, 480_003_000);
    assertThat(MobilityNet.stationary(folder))
        .singleElement()
        .satisfies(r -> assertThat(r.truth()).isEmpty());
  }

  @Test
  void missingFolder_isNamed() {
    assertThatThrownBy(() -> MobilityNet.runs(folder.resolve("gone")))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("gone");
  }
}
