package io.coneix.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.client.wire.RunSubmission;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.error.Failure;
import io.coneix.evidence.log.Cosigner;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.NoteSigner;
import io.coneix.testkit.ChildJvm;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages of many items, and answers without an end, in a JVM with 128 MiB of heap. */
class HostileMemoryTest {
  private static final int ANSWER = 64 << 20;
  private static final String HEAD = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";

  @Test
  void T44_messagesOfManyItems_areRefusedInLittleMemory(@TempDir Path folder) throws Exception {
    List<String> command = ChildJvm.command(HostileMemoryTest.class);
    command.add(1, "-Xmx128m");
    Path out = folder.resolve("out");
    Process child =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(child.waitFor()).as(Files.readString(out)).isZero();
    assertThat(Files.readAllLines(out))
        .containsExactly(
            "run: MalformedCbor, expected at most 4096 items",
            "status: BadAnswer, expected at most 262144 bytes",
            "checkpoint: BadAnswer, expected at most 262144 bytes",
            "enclaves: BadAnswer, expected at most 16778752 bytes");
  }

  /** The child. */
  public static void main(String[] arguments) throws IOException {
    tell("run", () -> RunSubmission.decode(zeros(16 << 20)));
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        PlatformClient client =
            new PlatformClient(
                URI.create("http://127.0.0.1:" + server.getLocalPort()), keys(), Retries.none())) {
      Thread thread = new Thread(() -> serve(server), "endless platform");
      thread.setDaemon(true);
      thread.start();
      tell("status", () -> client.runs().status(Bytes.of(new byte[16])));
      tell("checkpoint", () -> client.log().checkpoint());
      tell("enclaves", () -> client.runs().unverifiedEnclaves());
    }
  }

  private static void tell(String what, Runnable reading) {
    try {
      reading.run();
    } catch (RuntimeException e) {
      String expected = e instanceof Failure failure ? failure.expected() : "nothing";
      System.out.println(what + ": " + e.getClass().getSimpleName() + ", expected " + expected);
    }
  }

  /** An array of as many zeros as there is room for. */
  private static Bytes zeros(int size) {
    int count = size - 5;
    byte[] head = {
      (byte) 0x9a, (byte) (count >> 24), (byte) (count >> 16), (byte) (count >> 8), (byte) count
    };
    return Bytes.wrap(Arrays.copyOf(head, size));
  }

  private static void serve(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept();
          OutputStream out = socket.getOutputStream()) {
        out.write(HEAD.getBytes(StandardCharsets.US_ASCII));
        out.write(zeros(1 << 16).unsafeArray());
        byte[] more = new byte[1 << 16];
        for (int sent = more.length; sent < ANSWER; sent += more.length) {
          out.write(more);
        }
      } catch (IOException e) {
        // The client has seen enough.
      }
    }
  }

  private static LogKeys keys() {
    NoteSigner log = new NoteSigner("log.test/1", key(1));
    Cosigner time = new Cosigner(LogKeys.timeName("log.test/1"), key(2));
    return LogKeys.timeByLog(log.verifierKey(), time.verifierKey());
  }

  private static Ed25519PrivateKey key(int number) {
    byte[] seed = new byte[32];
    seed[0] = (byte) number;
    return Ed25519PrivateKey.of(SecretBytes.wrap(seed));
  }
}
