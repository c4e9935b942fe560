package io.coneix.attestation.policy;

import io.coneix.attestation.verify.Platform;
import io.coneix.evidence.bytes.Bytes;
import java.util.Set;

/**
 * The machines that are wanted. A key that was extracted from any other proves nothing (THREATS,
 * T28).
 *
 * @param ppids PPIDs, 16 bytes each
 * @param pckIds SHA-256 of PCK certificates, 32 bytes each
 */
public record PlatformList(Set<Bytes> ppids, Set<Bytes> pckIds) {
  /** Copies the sets. */
  public PlatformList {
    ppids = Set.copyOf(ppids);
    pckIds = Set.copyOf(pckIds);
  }

  /** True where the list holds the machine, by either. */
  public boolean contains(Platform platform) {
    return ppids.contains(platform.ppid()) || pckIds.contains(platform.pckId());
  }
}
