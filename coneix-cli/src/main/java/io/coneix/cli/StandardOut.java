package io.coneix.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The process's standard output, which remembers what {@link PrintStream} swallows: that an answer
 * could not be written must not look like an answer. Thread-safe.
 */
final class StandardOut extends FilterOutputStream {
  private static final String READER_GONE = "Broken pipe";

  private final AtomicReference<IOException> failure = new AtomicReference<>();

  private StandardOut(FileDescriptor descriptor) {
    super(new FileOutputStream(descriptor));
  }

  /** As UTF-8: the platform's own stream follows the locale, and shows French as question marks. */
  static PrintStream open(FileDescriptor descriptor) {
    return new Text(new StandardOut(descriptor));
  }

  /** Why what was printed did not arrive; empty where it did, or where its reader had enough. */
  static Optional<IOException> lost(PrintStream out) {
    out.flush();
    return out instanceof Text text
        ? Optional.ofNullable(text.raw.failure.get())
            .filter(e -> !READER_GONE.equals(e.getMessage()))
        : Optional.empty();
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failure.compareAndSet(null, e);
      throw e;
    }
  }

  private static final class Text extends PrintStream {
    private final StandardOut raw;

    Text(StandardOut raw) {
      super(raw, true, StandardCharsets.UTF_8);
      this.raw = raw;
    }
  }
}
