package io.coneix.attestation.pck;

/**
 * Configuration of a platform of several packages (OID 1.2.840.113741.1.13.1.7).
 *
 * @param dynamicPlatform packages may be added
 * @param cachedKeys Intel keeps the platform's keys
 * @param smtEnabled simultaneous multithreading is on
 */
public record PckConfiguration(boolean dynamicPlatform, boolean cachedKeys, boolean smtEnabled) {}
