/**
 * What may lie in a mailbox, whose address strangers know too.
 *
 * <p>{@link io.coneix.contract.mail.StrangersMail} tells what its owner can delete unread. The
 * surprise: what this program does not understand is kept, but not all of it.
 */
@NullMarked
package io.coneix.contract.mail;

import org.jspecify.annotations.NullMarked;
