package io.coneix.cli.option;

import io.coneix.cli.Environment;
import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.data.DefaultLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --data DIR}: where a role keeps its files. */
public final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep the data here (default: $XDG_DATA_HOME/coneix/ROLE).")
  private @Nullable Path directory;

  /** The directory that is meant, whether it exists or not. */
  public Path path(Environment environment, String role) {
    return directory != null ? directory : DefaultLocation.of(environment, role);
  }

  /**
   * Opens and locks one that is there already: asking a question must not make a directory.
   *
   * @throws NoDataDirectory where there is none
   */
  public DataDirectory openExisting(Environment environment, String role) {
    Path path = path(environment, role);
    if (!Files.isDirectory(path)) {
      throw new NoDataDirectory(path, role);
    }
    return DataDirectory.open(path, role);
  }

  /** Opens and locks it; see {@link DataDirectory#open} for what is refused. */
  public DataDirectory open(Environment environment, String role) {
    return DataDirectory.open(path(environment, role), role);
  }
}
