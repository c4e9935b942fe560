package io.coneix.cli;

import io.coneix.evidence.error.Failure;
import io.coneix.evidence.error.OneLine;
import io.coneix.evidence.error.Refused;
import io.coneix.evidence.error.UnusableInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The one place where a failure becomes text and an exit code: one line, then hint lines, all on
 * standard error, and never a stack trace unless the variable {@code CONEIX_TRACE} asks for it.
 */
final class ErrorReport {
  private static final String PROGRAM = "coneix";
  private static final String TRACE = "CONEIX_TRACE";

  private final Environment environment;

  ErrorReport(Environment environment) {
    this.environment = environment;
  }

  /** Prints what failed while a command ran, and says with which code to exit. */
  int print(Throwable failure) {
    environment.out().flush();
    if (environment.variable(TRACE).isPresent()) {
      failure.printStackTrace(environment.err());
    }
    if (failure instanceof ParameterException usage) {
      // Commands may refuse a combination of options while they run.
      return printUsage(usage);
    }
    if (failure instanceof Failure known) {
      line(PROGRAM, text(known));
      known.hint().lines().forEach(this::hint);
    } else {
      line(PROGRAM, "internal fault: " + describe(failure));
      hint("run it again with " + TRACE + "=1 to see where");
    }
    return code(failure);
  }

  /** Prints what is wrong with the arguments, with the nearest names that exist. */
  int printUsage(ParameterException failure) {
    CommandSpec command = failure.getCommandLine().getCommandSpec();
    String name = command.qualifiedName();
    // A mistyped option may look like a missing one: the mistyped is named first.
    List<String> unmatched = failure.getCommandLine().getUnmatchedArguments();
    if (failure instanceof UnmatchedArgumentException || !unmatched.isEmpty()) {
      line(name, unmatched(unmatched.get(0), command));
      List<String> near = Nearest.of(unmatched.get(0), command);
      if (!near.isEmpty()) {
        hint("did you mean " + String.join(" or ", near) + "?");
      }
    } else {
      line(name, decapitalized(text(failure)));
    }
    hint("'" + name + " --help' lists what there is");
    return ExitCode.UNUSABLE;
  }

  private static String unmatched(String argument, CommandSpec command) {
    if (argument.startsWith("-")) {
      return "unknown option '" + argument + "'";
    }
    boolean named = !command.subcommands().isEmpty() && command.positionalParameters().isEmpty();
    return (named ? "unknown command '" : "unexpected argument '") + argument + "'";
  }

  private static int code(Throwable failure) {
    if (failure instanceof Refused) {
      return ExitCode.NO;
    }
    return failure instanceof UnusableInput ? ExitCode.UNUSABLE : ExitCode.FAULT;
  }

  // An unforeseen message may quote what it choked on, a position for example, and a server's
  // standard error ends in a log: only the type, the place in our code, and what the disk said.
  private static String describe(Throwable failure) {
    StringBuilder text = new StringBuilder(failure.getClass().getSimpleName());
    Arrays.stream(failure.getStackTrace())
        .filter(f -> f.getClassName().startsWith("io.coneix.") || isGeo(f))
        .findFirst()
        .ifPresent(
            f -> text.append(" at ").append(f.getFileName()).append(':').append(f.getLineNumber()));
    Throwable root = failure.getCause() == null ? failure : failure.getCause();
    if (root instanceof IOException) {
      text.append(" (").append(root.getMessage()).append(')');
    }
    return text.toString();
  }

  private static boolean isGeo(StackTraceElement frame) {
    return frame.getClassName().startsWith("io.geowallet.");
  }

  private static String text(RuntimeException failure) {
    return Objects.requireNonNullElse(failure.getMessage(), "no message");
  }

  private static String decapitalized(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private void line(String who, String text) {
    environment.err().println(who + ": " + OneLine.of(text.replaceAll("\\s*\\R\\s*", " ")));
  }

  private void hint(String text) {
    environment.err().println("  hint: " + OneLine.of(text));
  }
}
