package io.coneix.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.cli.launcher.Checkout.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
  @TempDir private Path world;
  private Checkout checkout;

  @BeforeEach
  void makeCheckout() {
    checkout = new Checkout(world);
  }

  @Test
  void firstStart_buildsArchivesAndRuns() {
    Path jdk = checkout.jdk("jdk-17", "17.0.15", true);
    Result result = checkout.run("verify", "a b", "");
    assertThat(result.code()).isZero();
    assertThat(checkout.deeds())
        .containsExactly(
            "build with " + jdk + ": -B -ntp -Dlauncher=build -pl coneix-cli -am package",
            "list",
            "dump");
    assertThat(result.out()).startsWith("java jdk-17\n");
    assertThat(result.out().lines())
        .contains(
            "-Dconeix.home=" + checkout.root(),
            "-Dconeix.enclave.image=" + checkout.file(".coneix/coneix-enclave-image.jar"),
            "-Dfile.encoding=UTF-8",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:SharedArchiveFile=" + checkout.file(".coneix/jdk-17-17000015.jsa"));
    // Arguments arrive as they were given, the empty one too.
    assertThat(result.out())
        .contains("-jar\n" + checkout.file(".coneix/coneix.jar") + "\nverify\na b\n\nlocale");
  }

  @Test
  void firstStart_saysOneLineForEachLongStepAndNothingOfMavens() {
    checkout.jdk("jdk-17", "17.0.15", true);
    assertThat(checkout.run("x").err().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("coneix: ") && line.endsWith("... done"));
    assertThat(checkout.file(".coneix/build.log")).content().contains("Scanning for projects");
  }

  @Test
  void secondStart_onlyRuns() {
    checkout.jdk("jdk-17", "17.0.15", true);
    checkout.run("x");
    int deeds = checkout.deeds().size();
    Result again = checkout.run("x");
    assertThat(checkout.deeds()).hasSize(deeds);
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isZero();
  }

  @Test
  void newestJdk_isTaken() {
    checkout.jdk("jdk-9", "9.0.4", true);
    checkout.jdk("jdk-17", "17.0.15", true);
    checkout.jdk("jdk-21", "21.0.9", true);
    checkout.jdk("jdk-21-old", "21.0.2", true);
    checkout.jdk("jdk-8", "1.8.0_402", true);
    assertThat(checkout.run("x").out()).startsWith("java jdk-21\n");
  }

  @Test
  void javaHomeAndPath_areLookedAtToo() {
    checkout.jdk("jdk-17", "17.0.15", true);
    Path home = checkout.jdkElsewhere("home-21", "21");
    Path onPath = checkout.jdkElsewhere("path-25", "25.0.1");
    assertThat(checkout.with("JAVA_HOME", home.toString()).run("x").out())
        .startsWith("java home-21\n");
    checkout.withPath(onPath.resolve("bin"));
    assertThat(checkout.run("x").out()).startsWith("java path-25\n");
    // A stale JAVA_HOME does no harm.
    assertThat(checkout.with("JAVA_HOME", "/nowhere").run("x").out()).startsWith("java path-25\n");
    checkout.with("CONEIX_JAVA_HOME", home.toString());
    assertThat(checkout.run("x").out()).startsWith("java home-21\n");
  }

  @Test
  void newerRuntimeWithoutCompiler_runsWhatTheJdkBuilds() {
    Path jdk = checkout.jdk("jdk-17", "17.0.15", true);
    checkout.jdk("jre-25", "25", false);
    assertThat(checkout.run("x").out()).startsWith("java jre-25\n");
    assertThat(checkout.deeds().get(0)).startsWith("build with " + jdk + ":");
  }

  @Test
  void noJdk_isCodeTwoWithAHint() {
    checkout.jdk("jdk-11", "11.0.2", true);
    checkout.with("CONEIX_JAVA_HOME", world.resolve("jvms/jdk-11").toString());
    Result result = checkout.run("x");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("no JDK found: expected version 17").contains("  hint: ");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void noCompiler_isCodeTwo() {
    checkout.jdk("jre-17", "17.0.15", false);
    checkout.with("CONEIX_JAVA_HOME", world.resolve("jvms/jre-17").toString());
    Result result = checkout.run("x");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("no JDK to build with").contains("  hint: ");
  }

  @Test
  void noMaven_isCodeTwo() {
    checkout.jdk("jdk-17", "17.0.15", true);
    checkout.noMaven();
    Result result = checkout.run("x");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("no Maven found").contains("  hint: ");
  }

  @Test
  void failedBuild_isCodeThreeAndShowsTheEndOfItsLog() {
    checkout.jdk("jdk-17", "17.0.15", true);
    checkout.maven("seq 1 50; echo '[ERROR] A.java:[1,7] broken'; exit 1");
    Result result = checkout.run("x");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines().filter(l -> l.startsWith("  | "))).hasSize(20);
    assertThat(result.err())
        .contains("  | [ERROR] A.java:[1,7] broken\n")
        .contains("coneix: the build failed")
        .contains(checkout.file(".coneix/build.log").toString());
    // The next start tries again.
    checkout.maven("");
    assertThat(checkout.run("x").code()).isZero();
  }

  @Test
  void changedSource_isBuiltAgain() throws IOException {
    checkout.jdk("jdk-17", "17.0.15", true);
    checkout.run("x");
    for (String name :
        new String[] {"coneix-cli/src/main/java/A.java", "coneix-cli/pom.xml", "pom.xml"}) {
      Checkout.touch(checkout.file(".coneix/built"), -100);
      checkout.edit(name);
      long before = builds();
      checkout.run("x");
      assertThat(builds()).as(name).isEqualTo(before + 1);
      Checkout.touch(checkout.file(name), -2000);
    }
    Checkout.touch(checkout.file(".coneix/built"), -100);
    Files.delete(checkout.file("coneix-cli/src/main/java/A.java"));
    long before = builds();
    checkout.run("x");
    assertThat(builds()).as("a source that is gone").isEqualTo(before + 1);
  }

  private long builds() {
    return checkout.deeds().stream().filter(d -> d.startsWith("build")).count();
  }

  @Test
  void sourceEditedWhileBuilding_isBuiltAgain() {
    checkout.jdk("jdk-17", "17.0.15", true);
    checkout.maven("sleep 0.05; echo edited >coneix-cli/src/main/java/A.java");
    checkout.run("x");
    checkout.run("x");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void twoAtOnce_buildOnceAndBothRun() throws Exception {
    checkout.jdk("jdk-17", "17.0.15", true);
    checkout.maven("sleep 0.5");
    String script = checkout.file("coneix").toString();
    Process one = checkout.start(script, world, "one");
    Process two = checkout.start(script, world, "two");
    assertThat(one.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(two.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(one.exitValue()).isZero();
    assertThat(two.exitValue()).isZero();
    assertThat(builds()).isEqualTo(1);
    assertThat(checkout.deeds().stream().filter("dump"::equals)).hasSize(1);
  }

  @Test
  void terminatedWhileBuilding_stopsMavenAndLeavesTheLockFree() throws Exception {
    checkout.jdk("jdk-17", "17.0.15", true);
    checkout.maven("echo $$ >'" + world.resolve("pid") + "'; exec sleep 20");
    Process process = checkout.start(checkout.file("coneix").toString(), world, "x");
    while (!Files.exists(world.resolve("pid")) || Files.size(world.resolve("pid")) == 0) {
      Thread.sleep(10);
    }
    process.destroy();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
    long maven = Long.parseLong(Files.readString(world.resolve("pid")).strip());
    ProcessHandle.of(maven).ifPresent(h -> h.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    checkout.maven("");
    assertThat(checkout.run("x").code()).isZero();
  }

  @Test
  void otherDirectoryAndSymbolicLinks_findTheTree() throws IOException {
    checkout.jdk("jdk-17", "17.0.15", true);
    Path first = Files.createSymbolicLink(world.resolve("first"), checkout.file("coneix"));
    Path sub = Files.createDirectory(world.resolve("sub"));
    Files.createSymbolicLink(sub.resolve("second"), Path.of("../first"));
    String home = "-Dconeix.home=" + checkout.root();
    assertThat(checkout.runAs(first.toString(), sub, "x").out()).contains(home);
    assertThat(checkout.runAs("./second", sub, "x").out()).contains(home);
    assertThat(checkout.runAs("./coneix", checkout.root(), "x").out()).contains(home);
  }

  @Test
  void newJarOrJdk_makesANewArchive() {
    Path jdk = checkout.jdk("jdk-17", "17.0.15", true);
    checkout.run("x");
    Path archive = checkout.file(".coneix/jdk-17-17000015.jsa");
    Checkout.touch(archive, -100);
    checkout.run("x");
    assertThat(dumps()).isEqualTo(2);
    Checkout.touch(archive, -100);
    Checkout.touch(checkout.file(".coneix/coneix.jar"), -200);
    Checkout.touch(jdk.resolve("release"), -50);
    checkout.run("x");
    assertThat(dumps()).isEqualTo(3);
    checkout.jdk("jdk-25", "25.0.1", true);
    checkout.run("x");
    assertThat(dumps()).isEqualTo(4);
    assertThat(archive).exists();
  }

  private long dumps() {
    return checkout.deeds().stream().filter("dump"::equals).count();
  }

  @Test
  void jdkThatMakesNoArchive_runsWithoutAndIsNotAskedAgain() {
    checkout.jdkWithoutArchives("jdk-17", "17.0.15");
    Result result = checkout.run("x");
    assertThat(result.code()).isZero();
    assertThat(result.out()).doesNotContain("SharedArchiveFile");
    checkout.run("x");
    assertThat(dumps()).isEqualTo(1);
  }

  @Test
  void archiveOfAnOlderJar_isNotShownToALargeCommand() throws IOException {
    checkout.jdk("jdk-17", "17.0.15", true);
    assertThat(checkout.run("x").out()).contains("-XX:SharedArchiveFile");
    assertThat(checkout.run("enclave").out()).contains("-XX:SharedArchiveFile");
    Path jar = checkout.file(".coneix/coneix.jar");
    FileTime later = FileTime.from(Files.getLastModifiedTime(jar).toInstant().plusSeconds(60));
    Files.setLastModifiedTime(jar, later);
    assertThat(checkout.run("enclave").out()).doesNotContain("-XX:SharedArchiveFile");
  }

  @Test
  void largeCommands_getBothCompilersAndNoArchiveOfTheirOwn() {
    checkout.jdk("jdk-17", "17.0.15", true);
    for (String command : new String[] {"platform", "demo", "bench", "enclave"}) {
      assertThat(checkout.run(command).out()).doesNotContain("Tiered", "SerialGC");
    }
    assertThat(dumps()).isZero();
    assertThat(checkout.run("verify", "some.bundle").out()).contains("TieredStopAtLevel=1");
  }

  @Test
  void optionsOfTheJvm_arePassedOn() {
    checkout.jdk("jdk-17", "17.0.15", true);
    assertThat(checkout.with("CONEIX_JAVA_OPTS", "-Xmx512m -ea").run("x").out())
        .contains("\n-Xmx512m\n-ea\n");
  }

  @Test
  void bareLocale_becomesUtf8AndAChosenOneStays() {
    checkout.jdk("jdk-17", "17.0.15", true);
    assertThat(checkout.run("x").out()).endsWith("locale C.UTF-8\n");
    assertThat(checkout.with("LC_ALL", "POSIX").run("x").out()).endsWith("locale C.UTF-8\n");
    assertThat(checkout.with("LC_ALL", "tr_TR.UTF-8").run("x").out())
        .endsWith("locale tr_TR.UTF-8\n");
  }

  @Test
  void localeWithoutUtf8_stillNamesItsLanguage() {
    checkout.jdk("jdk-17", "17.0.15", true);
    assertThat(checkout.with("LANG", "fr").run("x").out())
        .endsWith("language fr\nlocale C.UTF-8\n");
    assertThat(checkout.with("LC_ALL", "C").run("x").out())
        .endsWith("language fr\nlocale C.UTF-8\n");
    assertThat(checkout.with("LC_ALL", "en_GB").run("x").out())
        .endsWith("language en_GB\nlocale C.UTF-8\n");
    assertThat(checkout.with("LC_ALL", "tr_TR.UTF-8").run("x").out())
        .endsWith("language fr\nlocale tr_TR.UTF-8\n");
  }

  @Test
  void exitCode_isThatOfTheCommand() {
    checkout.jdk("jdk-17", "17.0.15", true);
    assertThat(checkout.with("FAKE_EXIT", "1").run("x").code()).isEqualTo(1);
  }
}
