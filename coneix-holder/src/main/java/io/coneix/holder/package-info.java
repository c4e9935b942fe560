/**
 * What any wallet does, whatever its service: it keeps the graph, concludes contracts, sends runs,
 * and comes back from 24 words.
 *
 * <p>Start at {@link io.coneix.holder.graph.GraphKeeper}. The surprise: nothing here knows what a
 * record means; payloads are bytes of the service above.
 */
@NullMarked
package io.coneix.holder;

import org.jspecify.annotations.NullMarked;
