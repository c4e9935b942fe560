package io.coneix.evidence.drop;

import io.coneix.evidence.bytes.Bytes;

/**
 * The phone's program that posts into a box; the ordinal is the wire number.
 *
 * <p>It decides which first bytes a plaintext must have. One ciphertext has a second reading only
 * under a pair of subkeys whose key streams agree on all L of them: for who makes both, 2^(4L)
 * tries.
 */
public enum DropClient {
  /**
   * OwnTracks. The Android application writes the kind first and no space: class discriminator
   * {@code _type}, compact (owntracks/android, {@code model/Parser.kt} and {@code ParserTest.kt}).
   * The one for iOS sorts the members' names and puts BSSID among them (owntracks/ios, {@code
   * OwnTracksAppDelegate.m}, {@code jsonToData}, {@code NSJSONWritingSortedKeys}), so that its
   * first bytes may be others.
   */
  OWNTRACKS("{\"_type\":\"location\",\"");

  private final Bytes firstBytes;

  DropClient(String firstBytes) {
    this.firstBytes = Bytes.utf8(firstBytes);
  }

  /** True where {@code plaintext} begins as it must. */
  public boolean begins(Bytes plaintext) {
    int size = firstBytes.size();
    return plaintext.size() >= size && plaintext.slice(0, size).equals(firstBytes);
  }
}
