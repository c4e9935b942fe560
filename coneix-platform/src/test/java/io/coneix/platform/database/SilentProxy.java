package io.coneix.platform.database;

import io.coneix.platform.postgres.DatabaseAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stands before a database server that loses its power: what comes over connections from before is
 * swallowed, without an end of them, and new ones reach its heir.
 */
final class SilentProxy implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final DatabaseAccess behind;
  private final URI target;
  private volatile AtomicBoolean silent = new AtomicBoolean();

  SilentProxy(DatabaseAccess behind) throws IOException {
    this.behind = behind;
    this.target = URI.create(behind.jdbcUrl().substring("jdbc:".length()));
    daemon(this::accept);
  }

  /** The way to the database through this proxy. */
  DatabaseAccess access() {
    String url = "jdbc:postgresql://127.0.0.1:" + server.getLocalPort() + target.getPath();
    return new DatabaseAccess(url, behind.user(), behind.password());
  }

  /** From now on nothing passes over the connections that there are. */
  void silence() {
    AtomicBoolean before = silent;
    silent = new AtomicBoolean();
    before.set(true);
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "silent-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket near = server.accept();
        Socket far = new Socket(target.getHost(), target.getPort());
        sockets.addAll(List.of(near, far));
        AtomicBoolean mine = silent;
        daemon(() -> pump(near, far, mine));
        daemon(() -> pump(far, near, mine));
      }
    } catch (IOException e) {
      // The end of the test.
      return;
    }
  }

  private static void pump(Socket from, Socket to, AtomicBoolean silent) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (!silent.get()) {
          out.write(buffer, 0, n);
          out.flush();
        }
      }
      if (!silent.get()) {
        to.close();
      }
    } catch (IOException e) {
      // The other side has closed.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
