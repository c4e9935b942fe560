package io.coneix.cli;

import io.coneix.cli.bench.BundleFiles;
import io.coneix.cli.bench.SmallBundle;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * Runs what small commands do, for the launcher to note which classes they load and to put those
 * into its class-data archive. Prints nothing, leaves nothing behind, and ignores how the commands
 * end.
 */
final class Warmup {
  // Servers and long runs start once; their classes would only make the archive larger.
  private static final Set<String> LEFT_OUT = Set.of("platform", "demo", "enclave", "bench");

  private Warmup() {}

  /** Runs the commands. */
  public static void main(String[] args) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Environment quiet =
        Environment.ofProcess()
            .withStreams(InputStream.nullInputStream(), nowhere, nowhere)
            .withVariables(Map.of())
            .withPrompt(SecretPrompt.none());
    Main.run(new String[] {"--version"}, quiet);
    Main.run(new String[] {"--help"}, quiet);
    Main.run(new String[] {"bench", "--json"}, quiet);
    for (Subcommand sub : Subcommands.all()) {
      if (!LEFT_OUT.contains(sub.name())) {
        Main.run(new String[] {sub.name(), "--help"}, quiet);
      }
    }
    try (BundleFiles small = SmallBundle.create()) {
      Main.run(small.verification().toArray(String[]::new), quiet);
    }
  }
}
