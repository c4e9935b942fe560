package io.coneix.platform.log;

import io.coneix.evidence.log.Checkpoint;

/**
 * What the log shows at one moment: a committed tree with a signed checkpoint of it.
 *
 * @param tree the state
 * @param checkpoint its head, or an earlier one
 * @param note the signed checkpoint
 */
record Published(TreeState tree, Checkpoint checkpoint, String note) {
  /** Number of entries that the checkpoint vouches for; the tree may have more. */
  long size() {
    return checkpoint.size();
  }
}
