package io.coneix.holder.run;

import io.coneix.client.tiles.MemoryTileStore;
import io.coneix.client.tiles.TileClient;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.holder.HolderContext;
import io.coneix.holder.log.EntryFinder;
import io.coneix.holder.log.PlaceCache;

/**
 * What the parts of a run share.
 *
 * @param places entries of the log that were found
 * @param tiles the log's hashes, each asked for once
 * @param checker the enclave's own checks, for reviews
 * @param programs the enclave's own programs, for reviews
 */
public record RunTools(
    RunTable runs,
    PlaceCache places,
    TileClient tiles,
    EnclavePicker enclaves,
    JobChecker checker,
    ProgramCatalog programs) {
  /** The tools of a wallet. */
  public static RunTools of(HolderContext context, JobChecker checker, ProgramCatalog programs) {
    PlaceCache places = new PlaceCache(new EntryFinder(context.platform()), context.store());
    return new RunTools(
        new RunTable(context.store()),
        places,
        new TileClient(context.platform().log()::unverifiedTile, new MemoryTileStore()),
        new EnclavePicker(context.platform(), places, checker.judge()),
        checker,
        programs);
  }
}
