package io.coneix.cli.option;

import io.coneix.cli.json.JsonLines;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** {@code --json}: results as JSON, one object a line; see {@link io.coneix.cli.json.JsonLines}. */
public final class JsonOption {
  @Option(names = "--json", description = "Print JSON, one object a line.")
  private boolean wanted;

  /** Prints an object where JSON was asked for, else lines. */
  public void print(PrintStream out, Map<String, ?> object, List<String> lines) {
    if (wanted) {
      JsonLines.print(out, object);
    } else {
      lines.forEach(out::println);
      out.flush();
    }
  }

  /** Whether JSON was asked for. */
  public boolean wanted() {
    return wanted;
  }
}
