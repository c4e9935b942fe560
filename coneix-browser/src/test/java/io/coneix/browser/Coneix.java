package io.coneix.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.testkit.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A command of the product in a process of its own, with a home of its own, in Paris. Not
 * thread-safe.
 */
public final class Coneix implements AutoCloseable {
  /** The demo takes 30 s on two idle cores, and many minutes on two that others use. */
  private static final long SECONDS = 600;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final Path errors;
  private final BufferedReader out;

  private Coneix(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts {@code ./coneix ARGUMENTS}. */
  public static Coneix start(Path home, String... arguments) {
    return start(home, Map.of(), arguments);
  }

  /** The same with more variables in its environment. */
  public static Coneix start(Path home, Map<String, String> variables, String... arguments) {
    List<String> command = new ArrayList<>(ChildJvm.command());
    command.addAll(
        List.of(
            "-Xmx768m",
            "-Dfile.encoding=UTF-8",
            "-Dconeix.home=" + System.getProperty("coneix.home"),
            "-Dconeix.enclave.image=" + System.getProperty("coneix.enclave.image"),
            "-cp",
            System.getProperty("java.class.path"),
            "io.coneix.cli.Main"));
    command.addAll(List.of(arguments));
    try {
      Files.createDirectories(home);
      Path errors = Files.createTempFile(home, "err", ".txt");
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
      builder.environment().remove("DISPLAY");
      builder.environment().remove("WAYLAND_DISPLAY");
      builder.environment().put("XDG_DATA_HOME", home.toString());
      builder.environment().put("TZ", "Europe/Paris");
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().putAll(variables);
      Process process = builder.start();
      process.getOutputStream().close();
      return new Coneix(process, errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs {@code ./coneix ARGUMENTS} to its end and returns what it printed. */
  public static String run(Path home, String... arguments) {
    try (Coneix command = start(home, arguments)) {
      String printed = String.join("\n", command.out.lines().toList());
      int code = command.process.waitFor();
      if (code != 0) {
        throw new IllegalStateException(
            String.join(" ", arguments) + ": " + code + "\n" + command.complaints());
      }
      return printed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The next line of standard output, as JSON. */
  public JsonNode nextObject() {
    try {
      return JSON.readTree(nextLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next line of standard output. */
  public String nextLine() {
    CompletableFuture<String> line = CompletableFuture.supplyAsync(this::readLine);
    try {
      return line.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException("no line: " + complaints(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String readLine() {
    try {
      String line = out.readLine();
      if (line == null) {
        throw new IllegalStateException("ended: " + complaints());
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String complaints() {
    try {
      return Files.readString(errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks it to end as SIGTERM does. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new IllegalStateException("did not end within 10 s of SIGTERM");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
