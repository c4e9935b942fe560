/**
 * What any requester's program does: a company's keys, offers, contracts and statements.
 *
 * <p>{@link io.coneix.requester.Desk} is the entry. It knows nothing of any service. The surprise:
 * everything that it keeps about people is sealed on disk, since a list of employees is personal
 * data too.
 */
@NullMarked
package io.coneix.requester;

import org.jspecify.annotations.NullMarked;
