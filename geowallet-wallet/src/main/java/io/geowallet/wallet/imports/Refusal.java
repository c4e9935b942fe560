package io.geowallet.wallet.imports;

/**
 * A line or point that was left out.
 *
 * @param number it is the so many-th point (GPX) or line after the header (CSV), from 1
 * @param line the line of the unpacked file where it begins, from 1
 * @param reason what is wrong with it
 */
public record Refusal(long number, long line, RefusalReason reason) {}
