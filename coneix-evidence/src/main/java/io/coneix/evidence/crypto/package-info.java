/**
 * The primitives, each in one place: Ed25519, HKDF, AES-GCM, HPKE with X-Wing.
 *
 * <p>Curves come from Bouncy Castle, hashes and ciphers from the JDK, each where it is fastest. The
 * surprise: AES-GCM runs with a nonce of zeros, because every key is used once ({@link
 * io.coneix.evidence.crypto.OneTimeAead}).
 */
@NullMarked
package io.coneix.evidence.crypto;

import org.jspecify.annotations.NullMarked;
