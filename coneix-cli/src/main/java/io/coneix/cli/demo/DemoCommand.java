package io.coneix.cli.demo;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.demo.page.DemoState;
import io.coneix.cli.demo.page.Doors;
import io.coneix.cli.json.JsonLines;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.page.LaunchPage;
import io.coneix.cli.page.PortOptions;
import io.coneix.cli.role.UnreadableFile;
import io.coneix.cli.role.UntilSignal;
import io.coneix.pages.PageServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix demo}. */
@Command(
    name = "demo",
    description = {
      "Play a month of an invented employee in an invented town: record, contract, run, statement.",
      "Then serve the pages of all parties until Ctrl-C, beginning with a page that explains them.",
      "Clock, authority and enclave are the demo's own and prove nothing."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final String OPENER = "open.html";

  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private JsonOption json;

  @Mixin private PortOptions page;

  @Option(names = "--headless", description = "Without pages: leave the results and end.")
  private boolean headless;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "coneix-demo",
      description = "Leave the results here (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another town and month for each number (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep the parties' data here; otherwise it is deleted at the end.")
  private @Nullable Path data;

  /** Built by the register. */
  public DemoCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Path work = data == null ? temporary() : made(data);
    DemoState state = new DemoState(out);
    DemoProgress progress = new DemoProgress(environment.err(), state);
    Endings endings = new Endings(progress::warn);
    Thread atSignal = new Thread(() -> end(endings, work), "demo-end");
    Runtime.getRuntime().addShutdownHook(atSignal);
    try {
      DemoRun run = new DemoRun(environment, work, out, progress, endings);
      if (headless) {
        playOnly(run);
      } else {
        serve(run, new DemoPages(environment, state, progress, endings), state, work);
      }
      return ExitCode.DONE;
    } finally {
      if (forget(atSignal)) {
        end(endings, work);
      }
    }
  }

  private void playOnly(DemoRun run) {
    DemoPlayed played = run.play(seed);
    played.parties().employee().close();
    print(played.summary());
  }

  /** Opens the start page, plays the month, opens the other pages, and stays. */
  private void serve(DemoRun run, DemoPages pages, DemoState state, Path work) {
    PageServer start = pages.start(page.port());
    if (!json.wanted()) {
      environment.out().println("the month is being played; follow it: " + start.newLaunchLink());
      environment.out().flush();
      if (page.mayStartBrowser()) {
        LaunchPage.open(start.newLaunchLink(), work.resolve(OPENER), environment);
      }
    }
    DemoPlayed played = run.play(seed);
    Doors doors = pages.open(played);
    state.ready(played.story(), doors);
    announce(start, doors, played.summary());
    UntilSignal.await(() -> {});
  }

  private void announce(PageServer start, Doors doors, Map<String, Object> summary) {
    Map<String, Object> links = new LinkedHashMap<>();
    links.put("start", start.newLaunchLink().toString());
    links.put("wallet", doors.wallet().get().toString());
    links.put("desk", doors.desk().get().toString());
    links.put("platform", doors.platform().get().toString());
    if (json.wanted()) {
      JsonLines.print(environment.out(), links);
    } else {
      print(summary);
      environment.out().println("pages, each link for one browser, once:");
      links.forEach(
          (role, link) -> environment.out().printf(Locale.ROOT, "  %-9s%s%n", role, link));
      environment.out().println("Ctrl-C ends them");
    }
    environment.out().flush();
  }

  /** True where no signal has come: then the hook is not running. */
  private static boolean forget(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private void end(Endings endings, Path work) {
    endings.close();
    if (data == null) {
      delete(work);
    }
  }

  private void print(Map<String, Object> summary) {
    if (json.wanted()) {
      JsonLines.print(environment.out(), summary);
      return;
    }
    environment.out().println("results in " + out + " (clock, authority, enclave: the demo's own)");
    for (String bundle : List.of("requester.bundle", "holder.bundle")) {
      environment
          .out()
          .println(
              "check with: ./coneix verify "
                  + out.resolve(bundle)
                  + " --trust "
                  + out.resolve("trust.json")
                  + " --allow-simulation");
    }
  }

  private static Path temporary() {
    try {
      Path work = Files.createTempDirectory("coneix-demo-");
      return withRooms(work);
    } catch (IOException e) {
      throw new UnreadableFile(
          Path.of(System.getProperty("java.io.tmpdir")), "a directory for temporary files", "none");
    }
  }

  private static Path made(Path directory) {
    try {
      Files.createDirectories(directory);
      return withRooms(directory);
    } catch (IOException e) {
      throw new UnreadableFile(directory, "an empty directory that can be written", "another");
    }
  }

  private static Path withRooms(Path work) throws IOException {
    for (String room : List.of("wallet", "desk")) {
      Files.createDirectories(
          work.resolve(room),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    return work;
  }

  private static void delete(Path work) {
    try (Stream<Path> all = Files.walk(work)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      // What is left lies in the directory for temporary files, readable by this user only.
    }
  }
}
