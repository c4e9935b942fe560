/**
 * Drop boxes: a phone posts ciphertext while the wallet sleeps, and the log holds its hash
 * (THREATS, T48).
 *
 * <p>{@link io.coneix.evidence.drop.DropBox} names boxes and entries, {@link
 * io.coneix.evidence.drop.DropOpener} opens what was posted. The surprise: the phone's cipher
 * commits to no key, so only plaintext with enough fixed first bytes has one reading.
 */
@NullMarked
package io.coneix.evidence.drop;

import org.jspecify.annotations.NullMarked;
