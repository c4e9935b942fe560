package io.geowallet.wallet.imports;

/**
 * A point as the file has it, before anything is checked. A missing value is an empty text.
 *
 * @param line line of the unpacked file where it begins
 * @param time point in time
 * @param lat latitude in degrees
 * @param lon longitude in degrees
 * @param accuracy radius in metres
 * @param speed metres a second
 * @param bearing degrees clockwise from north
 */
record RawPoint(
    long line,
    String time,
    String lat,
    String lon,
    String accuracy,
    String speed,
    String bearing) {}
