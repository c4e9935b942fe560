package io.coneix.cli.platform;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.role.UntilSignal;
import io.coneix.cli.role.UserFile;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.log.LogKeys;
import io.coneix.pages.PageServer;
import io.coneix.pages.Site;
import io.coneix.platform.PlatformConfig;
import io.coneix.platform.PlatformServer;
import io.coneix.platform.page.PlatformSite;
import io.coneix.platform.postgres.DatabaseAccess;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  @Option(
      names = "--page",
      description =
          "Print a link that opens the operator's page in one browser of this machine, once.")
  private boolean page;

  @Option(
      names = "--page-port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Serve that page on this port of 127.0.0.1 (default: any free one).")
  private int pagePort;

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
      if (page) {
        servePage(server);
      } else {
        announce(server, Optional.empty());
        UntilSignal.await(server::close);
      }
    }
    return ExitCode.DONE;
  }

  /** On a port of its own, so that a proxy before the public one never reaches it. */
  private void servePage(PlatformServer server) {
    Site site = PlatformSite.of(server.operation(), environment.clock().getZone(), List::of);
    try (PageServer pages = PageServer.start(site, pagePort, environment.random())) {
      announce(server, Optional.of(pages.newLaunchLink()));
      UntilSignal.await(
          () -> {
            pages.close();
            server.close();
          });
    }
  }

  private DatabaseAccess access(String url) {
    return new DatabaseAccess(url, databaseUser, Optional.ofNullable(passwordFile).map(this::read));
  }

  private SecretBytes read(Path file) {
    String text = UserFile.readText(file, MAX_PASSWORD).lines().findFirst().orElse("");
    return SecretBytes.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private void announce(PlatformServer server, Optional<URI> link) {
    String address = server.address().toString();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("platform", address);
    LogKeys keys = server.logKeys();
    object.put("origin", keys.origin());
    // What an authority holds the keys against that it is told over the network.
    object.put("log_key", keys.log().text());
    object.put("time_key", keys.cosigners().get(0).text());
    List<String> lines = new ArrayList<>(List.of("platform " + address));
    lines.add("log key " + keys.log().text());
    lines.add("time key " + keys.cosigners().get(0).text());
    link.ifPresent(
        l -> {
          object.put("page", l.toString());
          lines.add("page, open once, in one browser: " + l);
        });
    json.print(environment.out(), object, lines);
    environment.out().flush();
  }
}
