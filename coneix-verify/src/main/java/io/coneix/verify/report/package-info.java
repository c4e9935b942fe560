/**
 * What a verifier found, check by check.
 *
 * <p>{@link io.coneix.verify.report.Report} passes only where every check that the policy asks for
 * passed. The surprise: ids are stable and listed in {@code docs/format/verify.md}, so that other
 * programs can rely on them.
 */
@NullMarked
package io.coneix.verify.report;

import org.jspecify.annotations.NullMarked;
