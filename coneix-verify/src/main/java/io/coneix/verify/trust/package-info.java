/**
 * Whom a verifier believes: the trust file.
 *
 * <p>{@link io.coneix.verify.trust.Trust} holds authorities, logs and the policy. The surprise: all
 * trust comes from outside of a bundle, and a policy must say {@code time: log} before the log's
 * own word on time is enough (THREATS, T46).
 */
@NullMarked
package io.coneix.verify.trust;

import org.jspecify.annotations.NullMarked;
