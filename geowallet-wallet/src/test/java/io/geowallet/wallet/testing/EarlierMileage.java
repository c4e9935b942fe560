package io.geowallet.wallet.testing;

import io.coneix.contract.program.Program;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.contract.program.ProgramInput;
import io.coneix.contract.program.ProgramResult;
import io.coneix.evidence.bytes.Bytes;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.programs.mileage.HomeParameter;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.road.MapPacks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A mileage program as an earlier build might have had it: it knows no commutes. */
public final class EarlierMileage implements Program {
  /** The hash of that build. */
  public static final Bytes HASH =
      ProgramCatalog.hash(Bytes.utf8("an earlier list of classes"), MileageProgram.NAME);

  private final Program program = new MileageProgram(MapPacks.none());

  /** The programs of this build, and that one. */
  public static ProgramCatalog catalog() {
    Map<Bytes, Program> all = new HashMap<>(GeoWalletPrograms.catalog().programs());
    all.put(HASH, new EarlierMileage());
    return ProgramCatalog.of(all);
  }

  @Override
  public String name() {
    return program.name();
  }

  @Override
  public List<Bytes> sites(Bytes parameters) {
    return program.sites(parameters);
  }

  @Override
  public ProgramResult run(ProgramInput input) {
    return program.run(
        new ProgramInput(
            input.parameters(),
            new HomeParameter(List.of()).encode(),
            input.scope(),
            input.period(),
            input.inScope(),
            input.withheld(),
            input.belowMinimum(),
            input.records(),
            input.tables(),
            input.previousTotals(),
            input.lostEntries()));
  }
}
