package io.geowallet.wallet.record;

import io.geowallet.wallet.imports.ImportReport;

/**
 * What an import of a file has done, an earlier attempt that was killed included.
 *
 * @param report what the file held
 * @param added what went into the wallet
 * @param resumedAfter fixes that the earlier attempt had been through; 0 where there was none
 */
public record ImportResult(ImportReport report, FixRecords.Added added, long resumedAfter) {}
