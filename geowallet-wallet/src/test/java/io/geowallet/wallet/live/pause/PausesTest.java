package io.geowallet.wallet.live.pause;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.Golden;
import io.geowallet.wallet.live.LiveScene;
import io.geowallet.wallet.testing.WalletScene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PausesTest {
  private static final long T = 1_790_776_800_000L;
  private static final long HOUR = 3_600_000;

  @TempDir private Path directory;

  private static RecordingPause pause(long from, long until) {
    return new RecordingPause(from, OptionalLong.of(until));
  }

  private static String at(long ms) {
    return LiveScene.location(ms / 1_000, "48", "2");
  }

  @Test
  void whatIsSentInAPause_isAcknowledgedAndThrownAway() {
    try (LiveScene phone = new LiveScene(directory.resolve("w"))) {
      Pauses pauses = phone.live().pauses();
      assertThat(phone.post(at(T)).body()).isEqualTo("[]");
      phone.scene().clock().set(T + 60_000);
      pauses.pause(OptionalLong.of(T + HOUR));
      assertThat(phone.live().banners()).extracting(b -> b.key()).contains("banner.paused");
      assertThat(phone.post(at(T + 60_000)).body()).isEqualTo("[]");
      // Recorded before the pause by a phone that was out of reach.
      assertThat(phone.post(at(T - 60_000)).body()).isEqualTo("[]");
      phone.scene().clock().set(T + HOUR);
      assertThat(phone.live().banners()).noneMatch(b -> b.key().equals("banner.paused"));
      // Recorded in the pause, sent after it.
      assertThat(phone.post(at(T + HOUR - 1_000)).body()).isEqualTo("[]");
      assertThat(phone.post(at(T + HOUR)).body()).isEqualTo("[]");
      assertThat(phone.drafts())
          .extracting(f -> f.timeMs())
          .containsExactly(T - 60_000, T, T + HOUR);
      assertThat(phone.live().received().thrownAway()).isEqualTo(2);
    }
  }

  @Test
  void openPause_lastsUntilItIsEnded_alsoOverARestart() {
    try (WalletScene scene = new WalletScene(directory.resolve("w"))) {
      PauseBook book = new PauseBook(scene.wallet().holder().context().store());
      book.pause(T, OptionalLong.empty());
      PauseBook again = new PauseBook(scene.open().holder().context().store());
      assertThat(again.at(T + 1_000 * HOUR)).isPresent();
      again.resume(T + HOUR);
      assertThat(again.all()).containsExactly(pause(T, T + HOUR));
      again.resume(T + 2 * HOUR);
      assertThat(again.all()).hasSize(1);
    }
  }

  @Test
  void secondPause_movesTheEndOfTheFirst() {
    try (WalletScene scene = new WalletScene(directory.resolve("w"))) {
      PauseBook book = new PauseBook(scene.wallet().holder().context().store());
      book.pause(T, OptionalLong.of(T + 2 * HOUR));
      book.pause(T + HOUR, OptionalLong.of(T + 5 * HOUR));
      assertThat(book.all()).containsExactly(pause(T, T + 5 * HOUR));
      book.pause(T + 9 * HOUR, OptionalLong.empty());
      book.resume(T + 9 * HOUR);
      assertThat(book.all()).containsExactly(pause(T, T + 5 * HOUR));
      // The clock was set back.
      book.pause(T + 6 * HOUR, OptionalLong.of(T + 7 * HOUR));
      book.pause(T - HOUR, OptionalLong.of(T + HOUR));
      assertThat(book.all()).containsExactly(pause(T - HOUR, T + HOUR));
    }
  }

  @Test
  void oldestPauses_areForgotten() {
    List<RecordingPause> pauses =
        java.util.stream.LongStream.range(0, PauseBook.MOST + 5)
            .mapToObj(i -> pause(T + i * HOUR, T + i * HOUR + 1))
            .toList();
    List<RecordingPause> kept = PauseBook.newest(pauses);
    assertThat(kept).hasSize(PauseBook.MOST).startsWith(pauses.get(5));
    assertThat(PauseBook.decode(PauseBook.encode(kept))).isEqualTo(kept);
  }

  @Test
  void wishOfAnotherProcess_countsFromTheNextRequestOn() throws IOException {
    try (LiveScene phone = new LiveScene(directory.resolve("w"))) {
      Path data = directory.resolve("w");
      new PauseOrder(T, true, OptionalLong.empty()).leave(data);
      assertThat(phone.post(at(T + 1_000)).body()).isEqualTo("[]");
      assertThat(phone.drafts()).isEmpty();
      assertThat(orders(data)).isEmpty();
      phone.scene().clock().set(T + HOUR);
      new PauseOrder(T + HOUR, false, OptionalLong.empty()).leave(data);
      assertThat(Files.getPosixFilePermissions(orders(data).get(0))).hasSize(2);
      assertThat(phone.live().pauses().current()).isEmpty();
      assertThat(phone.live().allPauses()).containsExactly(pause(T, T + HOUR));
      assertThat(orders(data)).isEmpty();
    }
  }

  private static List<Path> orders(Path data) throws IOException {
    try (var files = Files.list(data)) {
      return files.filter(f -> f.getFileName().toString().startsWith(PauseOrder.FILE)).toList();
    }
  }

  /** A wallet that was closed over a pause and its end: nobody has taken the first wish yet. */
  @Test
  void wishesThatNobodyTookMeanwhile_areCarriedOutInOrder() throws IOException {
    try (LiveScene phone = new LiveScene(directory.resolve("w"))) {
      Path data = directory.resolve("w");
      new PauseOrder(T, true, OptionalLong.empty()).leave(data);
      new PauseOrder(T + 2 * HOUR, false, OptionalLong.empty()).leave(data);
      new PauseOrder(T + 3 * HOUR, true, OptionalLong.of(T + 4 * HOUR)).leave(data);
      Files.writeString(data.resolve(PauseOrder.FILE + "-1-1.part"), "pause 5 -\n");
      phone.scene().clock().set(T + 5 * HOUR);
      assertThat(phone.post(at(T + HOUR)).body()).isEqualTo("[]");
      assertThat(phone.post(at(T + 2 * HOUR)).body()).isEqualTo("[]");
      assertThat(phone.drafts()).extracting(f -> f.timeMs()).containsExactly(T + 2 * HOUR);
      assertThat(phone.live().allPauses())
          .containsExactly(pause(T, T + 2 * HOUR), pause(T + 3 * HOUR, T + 4 * HOUR));
      assertThat(orders(data)).hasSize(1);
    }
  }

  /** The clock was put right between a pause and its end. */
  @Test
  void wishesAreCarriedOutAsTheyWereLeft_whateverTheClockDid() {
    try (WalletScene scene = new WalletScene(directory.resolve("w"))) {
      Path data = scene.directory();
      new PauseOrder(T + HOUR, true, OptionalLong.empty()).leave(data);
      new PauseOrder(T, false, OptionalLong.empty()).leave(data);
      new PauseOrder(T + 2 * HOUR, true, OptionalLong.empty()).leave(data);
      new PauseOrder(T + 3 * HOUR, false, OptionalLong.empty()).leave(data);
      assertThat(scene.wallet().pauses().all().get(0).untilMs()).isPresent();
      assertThat(scene.wallet().pauses().all()).allMatch(p -> p.untilMs().isPresent());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pause",
        "pause 1",
        "pause -1 -\n",
        "pause 5 4\n",
        "resume x\n",
        "pause 9999999999999 -\n",
        "pause 5 -\n\n",
        "halt 5\n"
      })
  void wishThatCannotBeRead_isTakenAway(String text) throws IOException {
    try (WalletScene scene = new WalletScene(directory.resolve("w"))) {
      Path data = directory.resolve("w");
      Files.writeString(data.resolve(PauseOrder.FILE), text);
      PauseBook book = new PauseBook(scene.wallet().holder().context().store());
      assertThat(new Pauses(book, data, scene.clock()).current()).isEmpty();
      assertThat(data.resolve(PauseOrder.FILE)).doesNotExist();
      assertThat(book.all()).isEmpty();
    }
  }

  @Test
  void pauses_areTheGoldenFile() {
    List<RecordingPause> pauses =
        List.of(pause(T, T + HOUR), new RecordingPause(T + 2 * HOUR, OptionalLong.empty()));
    Golden.check("recording-pauses", PauseBook.encode(pauses).toArray());
    Bytes golden = Bytes.wrap(Golden.read("recording-pauses"));
    assertThat(PauseBook.decode(golden)).isEqualTo(pauses);
  }
}
