/** Accreditation, offer, acceptance, scope, job, run, statement, and the Program interface. */
@NullMarked
package io.coneix.contract;

import org.jspecify.annotations.NullMarked;
