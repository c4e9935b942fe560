package io.coneix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class EnvironmentFactoryTest {
  private final Cli cli = new Cli();

  @Command(name = "inner")
  private static final class Inner implements Runnable {
    private final Environment environment;

    Inner(Environment environment) {
      this.environment = environment;
    }

    @Override
    public void run() {
      environment.out().print("ran at " + environment.clock().instant());
    }
  }

  @Command(name = "outer", subcommands = Inner.class)
  private static final class Outer {}

  @Test
  void nestedCommand_getsTheEnvironment() {
    EnvironmentFactory factory = new EnvironmentFactory(cli.environment());
    int code = new CommandLine(new Outer(), factory).execute("inner");
    assertThat(code).isZero();
    assertThat(cli.out()).isEqualTo("ran at 2026-11-02T08:00:00Z");
  }

  @Test
  void otherTypes_areBuiltAsUsual() throws Exception {
    EnvironmentFactory factory = new EnvironmentFactory(cli.environment());
    assertThat(factory.create(Version.class).getVersion()[0]).startsWith("coneix ");
  }
}
