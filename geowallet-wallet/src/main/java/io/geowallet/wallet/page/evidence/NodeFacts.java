package io.geowallet.wallet.page.evidence;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.holder.log.LoggedAt;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A node that a run showed.
 *
 * @param hash the body of its log entry
 * @param previous the hash of the node before
 * @param name the name of its log entry
 * @param parts how many parts its head lists
 * @param at where its entry is in the log, and the first timed checkpoint after it
 * @param upperSec no later than this second UTC it was logged, by the contract's time policy
 * @param lowerSec no earlier than this second UTC it was made
 * @param seen the newest checkpoint that the wallet had seen, which is inside the node
 * @param bound true where the record of the contract begins with it or before it
 * @param inProof true where the run's own proof lists this entry at this place under this
 *     checkpoint
 */
record NodeFacts(
    int index,
    Bytes hash,
    Bytes previous,
    Bytes name,
    int parts,
    LoggedAt at,
    OptionalLong upperSec,
    OptionalLong lowerSec,
    Optional<TimedCheckpoint> seen,
    boolean bound,
    boolean inProof) {}
