package io.coneix.attestation.policy;

/**
 * One rule that was applied.
 *
 * @param rule which
 * @param ok whether it was met
 * @param detail what was looked at, or what was expected and found
 */
public record RuleCheck(Rule rule, boolean ok, String detail) {}
