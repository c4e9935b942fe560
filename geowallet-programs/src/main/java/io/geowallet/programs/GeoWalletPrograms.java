package io.geowallet.programs;

import io.coneix.contract.program.Program;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Impossible;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.road.MapPacks;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All programs of this build, by hash. Thread-safe. */
public final class GeoWalletPrograms {
  /** The list of classes that the build writes, on the class path. */
  private static final String CLASS_LIST = "/META-INF/coneix/programs.list";

  private GeoWalletPrograms() {}

  /** The programs by the hash that contracts name, on a machine without maps. */
  public static ProgramCatalog catalog() {
    return catalog(MapPacks.none());
  }

  /**
   * The programs by the hash that contracts name.
   *
   * @param maps that contracts may pin; no program's hash covers them
   */
  public static ProgramCatalog catalog(MapPacks maps) {
    Bytes list = classList();
    Map<Bytes, Program> byHash = new HashMap<>();
    List<Program> all = List.of(new MileageProgram(maps));
    all.forEach(program -> byHash.put(ProgramCatalog.hash(list, program.name()), program));
    return ProgramCatalog.of(byHash);
  }

  /** The hash by which a contract names the program {@code name} of this build. */
  public static Bytes hash(String name) {
    return ProgramCatalog.hash(classList(), name);
  }

  private static Bytes classList() {
    try (InputStream list = GeoWalletPrograms.class.getResourceAsStream(CLASS_LIST)) {
      if (list == null) {
        throw new FileNotFoundException(CLASS_LIST);
      }
      return Bytes.wrap(list.readAllBytes());
    } catch (IOException e) {
      throw new Impossible("the list of program classes is missing from the build", e);
    }
  }
}
