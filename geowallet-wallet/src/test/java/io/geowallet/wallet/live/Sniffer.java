package io.geowallet.wallet.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Somebody in the same network who passes everything on and keeps a copy. */
final class Sniffer implements AutoCloseable {
  private final ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

  Sniffer(int port) throws IOException {
    Thread thread = new Thread(() -> serve(port));
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listener.getLocalPort();
  }

  private void serve(int port) {
    try (Socket phone = listener.accept();
        Socket wallet = new Socket(InetAddress.getLoopbackAddress(), port)) {
      Thread up = new Thread(() -> pass(phone, wallet));
      up.setDaemon(true);
      up.start();
      pass(wallet, phone);
    } catch (IOException e) {
      return; // the scene is over
    }
  }

  private void pass(Socket from, Socket to) {
    byte[] buffer = new byte[4_096];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        synchronized (seen) {
          seen.write(buffer, 0, read);
        }
        out.write(buffer, 0, read);
        out.flush();
      }
      to.shutdownOutput();
    } catch (IOException e) {
      return; // one side has ended
    }
  }

  String seen() {
    synchronized (seen) {
      return seen.toString(StandardCharsets.ISO_8859_1);
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
