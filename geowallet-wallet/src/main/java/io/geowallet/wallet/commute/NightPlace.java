package io.geowallet.wallet.commute;

import io.geowallet.mobility.Place;
import java.time.LocalDate;

/**
 * Where the phone stood at night.
 *
 * @param centre the middle of where it stood, longer times weighing more
 * @param standingMs how long in all, between 22:00 and 6:00 only
 * @param nights in how many nights; a night is one, whichever side of midnight
 * @param last the evening of the last of them
 */
public record NightPlace(Place centre, long standingMs, int nights, LocalDate last) {}
