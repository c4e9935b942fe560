package io.coneix.platform.page;

import io.coneix.platform.http.RouteCount;
import java.util.List;
import java.util.Optional;

/**
 * How a platform stands: counts and sums, nothing else.
 *
 * @param upMs since its start, in real time
 * @param disk the disk of the data directory
 * @param log the log, as it shows itself to everybody
 * @param tables what is in the database; empty where it does not answer in time
 * @param routes requests since the start
 */
public record Overview(
    long upMs, Disk disk, Log log, Optional<Tables> tables, List<RouteCount> routes) {
  /** Copies the list. */
  public Overview {
    routes = List.copyOf(routes);
  }

  /**
   * A disk.
   *
   * @param freeBytes what this user may still write
   * @param totalBytes all of it; 0 where that is not known
   */
  public record Disk(long freeBytes, long totalBytes) {
    private static final int SCARCE_PERCENT = 5;

    /** True where it is nearly full. */
    public boolean isScarce() {
      return totalBytes > 0 && freeBytes * 100 / totalBytes < SCARCE_PERCENT;
    }
  }

  /**
   * The log.
   *
   * @param root of its tree, in hexadecimal digits
   * @param cosignedMs when the checkpoint was cosigned, ms since the epoch
   */
  public record Log(String origin, long size, String root, long cosignedMs) {}

  /**
   * Rows and their bytes.
   *
   * @param bytes of the contents alone
   */
  public record Rows(long count, long bytes) {}

  /**
   * The database.
   *
   * @param bytes on disk, all in all
   * @param objects public objects: accreditations, offers, evidence
   * @param blobs sealed parcels of wallets
   * @param messages sealed letters that wait in mailboxes
   * @param mailboxes those with a letter
   * @param drops what phones posted and wallets have not fetched
   * @param boxes drop boxes, used or not
   * @param runs the run queue
   * @param enclaves those that show signs of life
   * @param simulated how many of them are simulated (THREATS, T30)
   */
  public record Tables(
      long bytes,
      Rows objects,
      Rows blobs,
      Rows messages,
      long mailboxes,
      Rows drops,
      long boxes,
      Runs runs,
      int enclaves,
      int simulated) {}

  /** Runs by state. */
  public record Runs(long waiting, long running, long done, long rejected) {}

  /** All requests together. */
  public RouteCount sum() {
    return new RouteCount(
        "",
        routes.stream().mapToLong(RouteCount::requests).sum(),
        routes.stream().mapToLong(RouteCount::refused).sum(),
        routes.stream().mapToLong(RouteCount::faults).sum(),
        routes.stream().mapToLong(RouteCount::totalMs).sum());
  }
}
