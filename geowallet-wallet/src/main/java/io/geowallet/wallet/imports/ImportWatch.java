package io.geowallet.wallet.imports;

import java.nio.file.Path;

/** Is told how an import goes, often and on the importing thread. */
public interface ImportWatch {
  /** Looks away. */
  ImportWatch NONE =
      new ImportWatch() {
        @Override
        public void reading(Path file, long bytes, long total) {}

        @Override
        public void keeping(Path file, long fixes, long total) {}
      };

  /** So many bytes of the file have been read, of {@code total}, packed as they are. */
  void reading(Path file, long bytes, long total);

  /** So many fixes of the file have been compared with the record and kept, of {@code total}. */
  void keeping(Path file, long fixes, long total);
}
