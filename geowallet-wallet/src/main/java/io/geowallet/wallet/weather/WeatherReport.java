package io.geowallet.wallet.weather;

/**
 * What became of a file.
 *
 * @param stations stations with at least one usable hour
 * @param hours hours of stations that were taken
 * @param empty rows without any of the measurements that are used here
 * @param refused rows that could not be read
 * @param firstRefusedLine line of the first of them, from 1; 0 where there is none
 */
public record WeatherReport(
    int stations, long hours, long empty, long refused, long firstRefusedLine) {}
