package io.coneix.cli.bench.page;

/** The pages that are measured. */
final class Views {
  static final String MONTH = "/month/" + BusyWallet.MONTH;
  static final String YEAR = "/year/" + BusyWallet.MONTH.getYear();

  /** What the month's map loads. */
  static final String TRIPS =
      "/trips/" + BusyWallet.MONTH.atDay(1) + "/" + BusyWallet.MONTH.atEndOfMonth() + ".json";

  private static final String OPENED =
      PageVisitor.OPENED + BusyWallet.MONTH.atDay(1) + "/" + BusyWallet.MONTH.atEndOfMonth();

  private Views() {}

  static String evidence(BusyDirectory wallet) {
    return wallet.run() + "/evidence";
  }

  /** Milliseconds in which the server reads and opens the month's records, and does no more. */
  static double opened(PageVisitor visitor) {
    PageVisitor.Page page = visitor.get(OPENED);
    int fixes = Integer.parseInt(page.text());
    if (fixes < BusyDays.IN_FOUR_WEEKS * 99 / 100) {
      throw new IllegalStateException("a month of " + fixes + " positions");
    }
    return page.ms();
  }
}
