/**
 * The authority: vouches for companies and enclave hosts, and signs tables.
 *
 * <p>{@link io.coneix.trust.authority.Authority} signs, {@link
 * io.coneix.trust.authority.AuthorityState} is what it keeps. The surprise: what it signs counts
 * only once it is logged, so every act of an authority is public.
 */
@NullMarked
package io.coneix.trust.authority;

import org.jspecify.annotations.NullMarked;
