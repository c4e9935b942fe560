package io.coneix.platform.log;

import io.coneix.evidence.log.Checkpoint;

/**
 * What the log shows at one moment: a committed tree with its signed checkpoint.
 *
 * @param tree the state
 * @param checkpoint its head
 * @param note the signed checkpoint
 */
record Published(TreeState tree, Checkpoint checkpoint, String note) {}
