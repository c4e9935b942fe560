package io.geowallet.map.pack;

import java.io.IOException;
import java.io.InputStream;

/** An OpenStreetMap file that can be read several times. */
@FunctionalInterface
public interface MapSource {
  /**
   * Opens it from its start; the caller closes it.
   *
   * @throws IOException where it cannot be read
   */
  InputStream open() throws IOException;
}
