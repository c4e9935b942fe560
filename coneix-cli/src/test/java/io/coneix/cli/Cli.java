package io.coneix.cli;

import io.coneix.evidence.key.Argon2id;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** Runs commands in this JVM and keeps what they print. Not thread-safe. */
public final class Cli {
  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Environment environment =
      new Environment(
          Clock.fixed(NOW, ZoneOffset.UTC),
          new SecureRandom(),
          new ByteArrayInputStream(new byte[0]),
          new PrintStream(out, true, StandardCharsets.UTF_8),
          new PrintStream(err, true, StandardCharsets.UTF_8),
          Map.of(),
          SecretPrompt.none(),
          new Argon2id(Argon2id.MIN_MEMORY_KIB, 1, 1));

  /** With these bytes on standard input. */
  public Cli withInput(String text) {
    environment =
        environment.withStreams(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            environment.out(),
            environment.err());
    return this;
  }

  /** With this environment variable alone. */
  public Cli withVariable(String name, String value) {
    return withVariables(Map.of(name, value));
  }

  /** With these environment variables alone. */
  public Cli withVariables(Map<String, String> variables) {
    environment = environment.withVariables(variables);
    return this;
  }

  /** With somebody who types these answers, one after the other. */
  public Cli withTyped(String... answers) {
    java.util.Iterator<String> next = java.util.List.of(answers).iterator();
    environment =
        environment.withPrompt(question -> java.util.Optional.of(next.next().toCharArray()));
    return this;
  }

  /** From now on at this moment. */
  public Cli at(Instant now) {
    environment = environment.withClock(Clock.fixed(now, ZoneOffset.UTC));
    return this;
  }

  /** The environment that commands get. */
  public Environment environment() {
    return environment;
  }

  /** Runs one command; what it prints replaces what was printed before. */
  public int run(String... args) {
    out.reset();
    err.reset();
    return Main.run(args, environment);
  }

  /** What the last command printed as its result. */
  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What the last command printed beside it. */
  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
