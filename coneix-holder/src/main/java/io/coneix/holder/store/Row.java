package io.coneix.holder.store;

import io.coneix.evidence.bytes.Bytes;

/** A key with its value, both in the clear. */
public record Row(Bytes key, Bytes value) {}
