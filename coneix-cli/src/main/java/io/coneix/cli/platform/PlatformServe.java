package io.coneix.cli.platform;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.role.UntilSignal;
import io.coneix.cli.role.UserFile;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.platform.PlatformConfig;
import io.coneix.platform.PlatformServer;
import io.coneix.platform.postgres.DatabaseAccess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix platform serve}. */
@Command(name = "serve", description = "Start the platform; ends by SIGTERM or Ctrl-C.")
final class PlatformServe implements Callable<Integer> {
  private static final int MAX_PASSWORD = 1_024;

  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private JsonOption json;

  @Option(
      names = "--bind",
      paramLabel = "HOST",
      defaultValue = PlatformConfig.LOOPBACK,
      description = "Listen on this address (default: ${DEFAULT-VALUE}).")
  private String bind = PlatformConfig.LOOPBACK;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Listen on this port; 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--origin",
      paramLabel = "NAME",
      defaultValue = "localhost/coneix-log",
      description = "The log's name; it never changes (default: ${DEFAULT-VALUE}).")
  private String origin = "";

  @Option(
      names = "--db",
      paramLabel = "URL",
      description = "Use this database, jdbc:postgresql://HOST:PORT/NAME, not an embedded one.")
  private @Nullable String database;

  @Option(names = "--db-user", paramLabel = "NAME", description = "The database role.")
  private String databaseUser = "";

  @Option(
      names = "--db-password-file",
      paramLabel = "FILE",
      description = "Read its password from the first line of this file.")
  private @Nullable Path passwordFile;

  PlatformServe(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    PlatformConfig config =
        PlatformConfig.local(
                data.path(environment, "platform"),
                origin,
                environment.clock(),
                environment.random())
            .withAddress(bind, port);
    if (database != null) {
      config = config.withDatabase(access(database));
    }
    try (PlatformServer server = PlatformServer.start(config)) {
      announce(server);
      UntilSignal.await(server::close);
    }
    return ExitCode.DONE;
  }

  private DatabaseAccess access(String url) {
    return new DatabaseAccess(url, databaseUser, Optional.ofNullable(passwordFile).map(this::read));
  }

  private SecretBytes read(Path file) {
    String text = UserFile.readText(file, MAX_PASSWORD).lines().findFirst().orElse("");
    return SecretBytes.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private void announce(PlatformServer server) {
    String address = server.address().toString();
    json.print(
        environment.out(),
        Map.of("platform", address, "origin", server.logKeys().origin()),
        List.of("platform " + address));
  }
}
