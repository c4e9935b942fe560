package io.coneix.holder.graph;

import io.coneix.evidence.bytes.Bytes;

/**
 * Which parts wait for the next node: equal spans are the same parts.
 *
 * @param first number of the first
 * @param last number of the last
 * @param lastHash hash of the last, since numbers come again
 */
public record WaitingSpan(long first, long last, Bytes lastHash) {}
