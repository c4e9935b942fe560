package io.coneix.cli;

import io.coneix.evidence.key.Argon2id;
import java.io.FileDescriptor;
import java.io.InputStream;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that a command may take from the world around it: injected, so that tests and the demo can
 * put their own in its place.
 *
 * @param clock the time, in the zone that pages show; commands read it once for each operation
 * @param random the source of keys and salts
 * @param in standard input
 * @param out standard output, UTF-8: results only
 * @param err standard error, UTF-8: errors, warnings, progress
 * @param variables the environment variables
 * @param prompt asks the user for a secret
 * @param stretching what a new passphrase costs whoever guesses at it; tests take the least
 */
public record Environment(
    Clock clock,
    SecureRandom random,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> variables,
    SecretPrompt prompt,
    Argon2id stretching) {
  private static final Pattern NO_LANGUAGE = Pattern.compile("(C|POSIX)([.@].*)?");

  /** Copies the variables. */
  public Environment {
    variables = Map.copyOf(variables);
  }

  /** The real clock, randomness, streams, variables and console of this process. */
  public static Environment ofProcess() {
    return new Environment(
        Clock.systemDefaultZone(),
        new SecureRandom(),
        System.in,
        StandardOut.open(FileDescriptor.out),
        StandardOut.open(FileDescriptor.err),
        System.getenv(),
        SecretPrompt.ofConsole(),
        Argon2id.DEFAULT);
  }

  /** The same with other streams. */
  public Environment withStreams(InputStream newIn, PrintStream newOut, PrintStream newErr) {
    return new Environment(clock, random, newIn, newOut, newErr, variables, prompt, stretching);
  }

  /** The same with another clock. */
  public Environment withClock(Clock newClock) {
    return new Environment(newClock, random, in, out, err, variables, prompt, stretching);
  }

  /** The same with other variables. */
  public Environment withVariables(Map<String, String> newVariables) {
    return new Environment(clock, random, in, out, err, newVariables, prompt, stretching);
  }

  /** The same with another prompt. */
  public Environment withPrompt(SecretPrompt newPrompt) {
    return new Environment(clock, random, in, out, err, variables, newPrompt, stretching);
  }

  /** An environment variable; empty where it is not set or set to nothing. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(v -> !v.isEmpty());
  }

  /**
   * The language of texts, such as {@code fr} or {@code fr_FR.UTF-8}: the first of LC_ALL,
   * LC_MESSAGES and LANG that names one, else {@code en}. C and POSIX, of whatever encoding, name
   * none: the launcher sets LC_ALL to such a one for the sake of file names.
   */
  public String language() {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .flatMap(name -> variable(name).stream())
        .filter(value -> !NO_LANGUAGE.matcher(value).matches())
        .findFirst()
        .orElse("en");
  }
}
