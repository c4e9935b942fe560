package io.coneix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.offer.EnclavePolicy;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.requester.EnclavePolicyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the documents tell people to type can be typed, and what they link to is there. */
class DocumentsTest {
  private static final Path ROOT =
      Path.of(System.getProperty("coneix.home")).toAbsolutePath().normalize();
  private static final Pattern SHELL = Pattern.compile("(?ms)^ *```sh\n(.*?)^ *```$");
  private static final Pattern JSON = Pattern.compile("(?ms)^```json\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");
  private static final Pattern TYPED = Pattern.compile("\\./coneix [a-z][^<\n]*");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private final Cli cli = new Cli();

  private static List<String> commands(String document) throws IOException {
    List<String> commands = new ArrayList<>();
    Matcher block = SHELL.matcher(Files.readString(ROOT.resolve(document)));
    while (block.find()) {
      commands.addAll(block.group(1).replace("\\\n", " ").lines().map(String::strip).toList());
    }
    return commands.stream().filter(c -> !c.isBlank() && !c.startsWith("#")).toList();
  }

  private static String[] arguments(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(word.group(1) != null ? word.group(1) : word.group(2));
    }
    return words.subList(1, words.size()).toArray(String[]::new);
  }

  private void parse(String document, int atLeast) throws IOException {
    List<String> ours = commands(document).stream().filter(c -> c.startsWith("./coneix ")).toList();
    assertThat(ours).as(document).hasSizeGreaterThanOrEqualTo(atLeast);
    ours.forEach(this::understand);
  }

  private void understand(String command) {
    String[] arguments = arguments(command);
    CommandLine line =
        CommandTree.of(arguments, cli.environment(), new ErrorReport(cli.environment()));
    assertThat(line.parseArgs(arguments).errors()).as(command).isEmpty();
  }

  @Test
  void readme_commandsAreUnderstood() throws IOException {
    parse("README.md", 10);
    assertThat(commands("README.md").get(0)).isEqualTo("./coneix demo");
  }

  @Test
  void contributing_commandsAreUnderstood() throws IOException {
    parse("CONTRIBUTING.md", 2);
    assertThat(commands("CONTRIBUTING.md").get(0)).isEqualTo("mvn verify");
  }

  @Test
  void allOtherPages_commandsAreUnderstood() throws IOException {
    parse("docs/sgx.md", 5);
    parse("docs/tdx.md", 3);
    parse("docs/guide-operator.en.md", 3);
    for (Path document : documents()) {
      parse(ROOT.relativize(document).toString(), 0);
    }
  }

  @Test
  void employersGuides_showAPolicyThatInvitationsTake() throws IOException {
    for (String language : List.of("en", "fr")) {
      Matcher policy = JSON.matcher(read("docs/guide-employer." + language + ".md"));
      assertThat(policy.find()).as(language).isTrue();
      EnclavePolicy read = EnclavePolicyFile.read(Bytes.utf8(policy.group(1)));
      assertThat(read.acceptSimulation()).isFalse();
    }
    for (String guide : List.of("operator.en", "operator.fr", "employer.en", "employer.fr")) {
      parse("docs/guide-" + guide + ".md", 5);
    }
    for (String language : List.of("en", "fr")) {
      assertThat(read("docs/guide-operator." + language + ".md"))
          .contains("--evidence sgx", "--evidence tdx");
    }
  }

  private static String read(String document) throws IOException {
    return Files.readString(ROOT.resolve(document));
  }

  @Test
  void pages_commandsAreUnderstood() throws IOException {
    int found = 0;
    for (Path template : templates()) {
      Matcher typed = TYPED.matcher(Files.readString(template));
      while (typed.find()) {
        found++;
        understand(typed.group().replaceAll("\\$\\{[^}]*\\}", "X"));
      }
    }
    assertThat(found).isGreaterThan(10);
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files =
        Files.find(
            ROOT, 12, (p, a) -> p.toString().endsWith(".jte") && p.toString().contains("/src/"))) {
      return files.toList();
    }
  }

  @Test
  void arguments_areSplitAsAShellDoes() {
    assertThat(arguments("./coneix desk init --company \"A B\""))
        .containsExactly("desk", "init", "--company", "A B");
  }

  @Test
  void links_leadSomewhere() throws IOException {
    List<Path> documents = documents();
    assertThat(documents).hasSizeGreaterThan(10);
    for (Path document : documents) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        if (!link.group(1).startsWith("http")) {
          assertThat(document.resolveSibling(link.group(1))).as("link in %s", document).exists();
        }
      }
    }
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(top, docs).filter(p -> p.toString().endsWith(".md")).toList();
    }
  }

  @Test
  void everyDecision_isListed() throws IOException {
    Path folder = ROOT.resolve("docs/decisions");
    String index = Files.readString(folder.resolve("README.md"));
    try (Stream<Path> pages = Files.list(folder)) {
      assertThat(pages.map(p -> p.getFileName().toString()).filter(n -> !n.equals("README.md")))
          .isNotEmpty()
          .allMatch(name -> index.contains("(" + name + ")"));
    }
  }
}
