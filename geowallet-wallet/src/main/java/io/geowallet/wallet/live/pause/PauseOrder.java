package io.geowallet.wallet.live.pause;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.IoReason;
import io.coneix.holder.store.PrivateFiles;
import io.coneix.holder.store.StoreFault;
import io.geowallet.mobility.Fix;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wish to pause or to go on, left in the wallet's directory for the program that has the wallet
 * open: it alone may write the store, and a pause must not wait for its end. Where none has it
 * open, nothing is recorded, and the next one finds the wish.
 *
 * <p>The file is one line, {@code pause FROM UNTIL}, {@code pause FROM -} or {@code resume FROM},
 * times in milliseconds since the epoch.
 *
 * @param atMs when it was wished
 * @param pause true to pause, false to go on
 * @param untilMs of a pause: its end, empty where it has none yet
 */
public record PauseOrder(long atMs, boolean pause, OptionalLong untilMs) {
  /** Name of the file in the wallet's directory. */
  static final String FILE = "pause.order";

  private static final String TAKEN = "pause.order.taken";
  private static final int MOST_BYTES = 100;
  private static final Pattern LINE =
      Pattern.compile("(pause|resume) ([0-9]{1,13})( ([0-9]{1,13}|-))?\n");

  /** Leaves the wish, in the place of an earlier one that nobody has taken; durable on return. */
  public void leave(Path directory) {
    String end = untilMs.isPresent() ? Long.toString(untilMs.getAsLong()) : "-";
    String line = pause ? "pause " + atMs + " " + end + "\n" : "resume " + atMs + "\n";
    try {
      PrivateFiles.write(directory.resolve(FILE), Bytes.utf8(line));
    } catch (IOException e) {
      throw new StoreFault("leaving the wish to pause", IoReason.of(e));
    }
  }

  /** True where a wish waits; asked before each position is kept, so it is quick. */
  static boolean waits(Path directory) {
    return Files.exists(directory.resolve(FILE)) || Files.exists(directory.resolve(TAKEN));
  }

  /**
   * Carries out the wish that waits, where it can be read, and takes it away then: a crash in
   * between repeats it, and a newer wish that comes meanwhile waits for its turn.
   */
  static void take(Path directory, Consumer<PauseOrder> carryOut) {
    Path taken = directory.resolve(TAKEN);
    try {
      if (!Files.exists(taken)) {
        Files.move(directory.resolve(FILE), taken, StandardCopyOption.ATOMIC_MOVE);
      }
      read(Files.readAllBytes(taken)).ifPresent(carryOut);
      Files.deleteIfExists(taken);
    } catch (IOException e) {
      throw new StoreFault("taking the wish to pause", IoReason.of(e));
    }
  }

  private static Optional<PauseOrder> read(byte[] bytes) {
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
