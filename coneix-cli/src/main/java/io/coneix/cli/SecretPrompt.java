package io.coneix.cli;

import java.io.Console;
import java.util.Optional;

/** Asks the person at the keyboard for a secret, without showing what is typed. */
@FunctionalInterface
public interface SecretPrompt {
  /**
   * The secret that was typed after {@code question}; empty where nobody can be asked. The caller
   * wipes the array.
   */
  Optional<char[]> ask(String question);

  /** The terminal of this process; answers nothing where there is none. */
  static SecretPrompt ofConsole() {
    return question -> {
      Console console = System.console();
      return console == null
          ? Optional.empty()
          : Optional.ofNullable(console.readPassword("%s: ", question));
    };
  }

  /** Nobody to ask. */
  static SecretPrompt none() {
    return question -> Optional.empty();
  }
}
