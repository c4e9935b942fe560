package io.coneix.holder.graph;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.key.Category;

/** What a service wants kept about a slot, in its own encoding. */
public record Payload(Category category, Bytes content) {}
