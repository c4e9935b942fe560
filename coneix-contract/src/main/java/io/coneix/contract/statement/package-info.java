/**
 * An enclave's signed answer, sealed to both parties as one object.
 *
 * <p>{@link io.coneix.contract.statement.Statement} is what is signed, {@link
 * io.coneix.contract.statement.SealedStatement} what travels. The surprise: a failure is a
 * statement too.
 */
@NullMarked
package io.coneix.contract.statement;

import org.jspecify.annotations.NullMarked;
