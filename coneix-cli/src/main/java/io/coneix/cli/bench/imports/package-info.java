/**
 * {@code ./coneix bench import}: how fast large exports are read.
 *
 * <p>{@link io.coneix.cli.bench.imports.ImportBench} measures on files that {@link
 * io.coneix.cli.bench.imports.BigExport} writes: in the shape of real exports, with invented ways.
 */
@NullMarked
package io.coneix.cli.bench.imports;

import org.jspecify.annotations.NullMarked;
