package io.coneix.testworld;

import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.Site;
import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import java.util.ArrayList;
import java.util.List;

/** Lets the authority vouch for exactly what a sketch asks, but for the sketch's own changes. */
final class Accreditor {
  static final String PURPOSE = "test-purpose";

  private final World world;
  private final OfferSketch sketch;

  Accreditor(World world, OfferSketch sketch) {
    this.world = world;
    this.sketch = sketch;
  }

  CompanyCertificate certificate() {
    CompanyCertificate certificate =
        world
            .authority()
            .certificate("Test SARL", world.company().publicKey(), sketch.certificateValidity);
    log(EntryKind.CERTIFICATE, certificate.hash());
    return certificate;
  }

  Vouchers vouchers(CompanyCertificate certificate) {
    Bytes registration =
        world.authority().sign(sketch.registration.apply(registration(certificate))).encode();
    Bytes list = world.authority().sign(sketch.platformList.apply(list())).encode();
    log(EntryKind.REGISTRATION, Sha256.of(registration));
    log(EntryKind.PLATFORM_LIST, Sha256.of(list));
    return new Vouchers(certificate.der(), registration, list, tables());
  }

  private List<Vouchers.NamedTable> tables() {
    List<Vouchers.NamedTable> tables = new ArrayList<>();
    for (TableDocument document : sketch.tables) {
      Bytes signed = world.authority().sign(document).encode();
      log(EntryKind.TABLE, Sha256.of(signed));
      tables.add(new Vouchers.NamedTable(document.name(), signed));
    }
    return tables;
  }

  private Registration registration(CompanyCertificate certificate) {
    List<Site> sites =
        sketch.parameters.size() >= 1 && sketch.parameters.size() <= 200
            ? List.of(new Site("Site of the parameters", sketch.parameters))
            : List.of();
    return new Registration(
        certificate.hash(),
        World.LONG,
        List.of(PURPOSE),
        sketch.categories,
        sketch.scope.weekdays(),
        sketch.scope.fromQuarter(),
        sketch.scope.toQuarter(),
        sites,
        List.of(sketch.schema.hash()),
        sketch.runs);
  }

  private PlatformList list() {
    return new PlatformList(
        World.LONG,
        List.of(new PlatformList.Host("test host", world.host().publicKey().encoded())),
        List.of());
  }

  private void log(EntryKind kind, Bytes hash) {
    world.log().append(LogEntry.ofObject(kind, hash));
  }
}
