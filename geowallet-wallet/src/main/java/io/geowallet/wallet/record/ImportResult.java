package io.geowallet.wallet.record;

import io.geowallet.wallet.imports.ImportReport;

/**
 * What an import of a file has done.
 *
 * @param report what the file held
 * @param added what went into the wallet
 */
public record ImportResult(ImportReport report, FixRecords.Added added) {}
