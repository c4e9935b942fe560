package io.geowallet.wallet.live.pause;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.IoReason;
import io.coneix.holder.store.PrivateFiles;
import io.coneix.holder.store.StoreFault;
import io.geowallet.mobility.Fix;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wish to pause or to go on, left in the wallet's directory for the program that has the wallet
 * open: it alone may write the store, and a pause must not wait for its end. Where none has it
 * open, the next one finds all wishes since, and carries them out in their order.
 *
 * <p>Each is a file of one line, {@code pause FROM UNTIL}, {@code pause FROM -} or {@code resume
 * FROM}, times in milliseconds since the epoch.
 *
 * @param atMs when it was wished
 * @param pause true to pause, false to go on
 * @param untilMs of a pause: its end, empty where it has none yet
 */
public record PauseOrder(long atMs, boolean pause, OptionalLong untilMs) {
  /**
   * How the names of such files in the wallet's directory begin; earlier versions wrote no more.
   */
  static final String FILE = "pause.order";

  private static final String UNFINISHED = ".part";
  private static final int MOST_BYTES = 100;
  private static final Pattern NUMBERED = Pattern.compile("pause\\.order-([0-9]{1,9})-[0-9]+");
  private static final Pattern LINE =
      Pattern.compile("(pause|resume) ([0-9]{1,13})( ([0-9]{1,13}|-))?\n");

  /** A file with what it says; nothing where it cannot be read as a wish. */
  private record Left(Path file, Optional<PauseOrder> order) {
    /** In the order of leaving, whatever the clock did meanwhile. */
    static final Comparator<Left> ORDER =
        Comparator.comparingInt(Left::number).thenComparingLong(Left::atMs);

    int number() {
      Matcher name = NUMBERED.matcher(file.getFileName().toString());
      return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }

    long atMs() {
      return order.map(PauseOrder::atMs).orElse(0L);
    }
  }

  /** Leaves the wish beside those that nobody has taken yet; durable on return. */
  public void leave(Path directory) {
    String end = untilMs.isPresent() ? Long.toString(untilMs.getAsLong()) : "-";
    String line = pause ? "pause " + atMs + " " + end + "\n" : "resume " + atMs + "\n";
    try {
      int before = waiting(directory).stream().mapToInt(Left::number).max().orElse(0);
      String name = FILE + "-" + (before + 1) + "-" + ProcessHandle.current().pid();
      PrivateFiles.write(directory.resolve(name), Bytes.utf8(line));
    } catch (IOException e) {
      throw new StoreFault("leaving the wish to pause", IoReason.of(e));
    }
  }

  /**
   * Carries out the wishes that wait, in their order, and takes each away then: a crash in between
   * repeats one, and a wish that comes meanwhile waits for its turn. Quick where none waits: asked
   * before each position is kept.
   */
  static void take(Path directory, Consumer<PauseOrder> carryOut) {
    try {
      for (Left left : waiting(directory)) {
        left.order().ifPresent(carryOut);
        Files.deleteIfExists(left.file());
      }
    } catch (IOException e) {
      throw new StoreFault("taking the wish to pause", IoReason.of(e));
    }
  }

  private static List<Left> waiting(Path directory) throws IOException {
    List<Left> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, FILE + "*")) {
      for (Path file : files) {
        if (!file.toString().endsWith(UNFINISHED)) {
          found.add(new Left(file, read(file)));
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    found.sort(Left.ORDER);
    return found;
  }

  private static Optional<PauseOrder> read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    Matcher line = LINE.matcher(new String(bytes, StandardCharsets.UTF_8));
    if (bytes.length > MOST_BYTES || !line.matches()) {
      return Optional.empty();
    }
    long at = Long.parseLong(line.group(2));
    String end = line.group(4);
    boolean open = end == null || end.equals("-");
    OptionalLong until = open ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(end));
    boolean usable = at <= Fix.MAX_TIME_MS && until.orElse(Long.MAX_VALUE) > at;
    return usable
        ? Optional.of(new PauseOrder(at, line.group(1).equals("pause"), until))
        : Optional.empty();
  }
}
