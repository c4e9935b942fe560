package io.geowallet.wallet.terms;

import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.Site;
import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.job.Vouchers;
import io.coneix.contract.offer.Offer;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.holder.contract.CheckedOffer;
import io.coneix.holder.contract.HeldContract;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.programs.mileage.MileageParameters;
import io.geowallet.programs.mileage.MileageProgram;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that the terms of a contract are worded from, before it is answered and after.
 *
 * @param company the name in the company's certificate: foreign text
 * @param authority who vouches for the company, by the trust file's own name
 * @param sites the places that the company has registered
 * @param tables the pinned tables
 */
public record OfferedTerms(
    Offer offer, String company, String authority, List<Site> sites, List<TableDocument> tables) {
  /** Copies the lists; tables stand by name, whatever the order in which they came. */
  public OfferedTerms {
    sites = List.copyOf(sites);
    tables = tables.stream().sorted(Comparator.comparing(TableDocument::name)).toList();
  }

  /**
   * A place that the contract names.
   *
   * @param name the name that the authority registered; empty where none is
   */
  public record NamedPlace(Optional<String> name, Circle circle) {}

  /** Those of an offer that was checked just now. */
  public static OfferedTerms of(CheckedOffer checked) {
    return new OfferedTerms(
        checked.offer(),
        checked.certificate().company(),
        checked.authority(),
        checked.registration().sites(),
        List.copyOf(checked.tables().values()));
  }

  /** Those of a contract whose vouchers were checked before it was kept. */
  public static OfferedTerms of(HeldContract held) {
    Vouchers vouchers = held.letter().vouchers();
    return new OfferedTerms(
        held.offer(),
        CompanyCertificate.decode(vouchers.certificate()).company(),
        held.authority(),
        Registration.decode(payload(ObjectType.REGISTRATION, vouchers.registration())).sites(),
        vouchers.tables().stream()
            .map(t -> TableDocument.decode(payload(ObjectType.TABLE, t.signed())))
            .toList());
  }

  private static Bytes payload(ObjectType type, Bytes signed) {
    return Sign1.decode(type, signed).unverifiedPayload();
  }

  /** The places in the parameters of a program that this wallet knows. */
  public List<NamedPlace> places() {
    if (!offer.program().name().equals(MileageProgram.NAME)) {
      return List.of();
    }
    return MileageParameters.decode(offer.program().parameters()).workplaces().stream()
        .map(circle -> new NamedPlace(nameOf(circle), circle))
        .toList();
  }

  private Optional<String> nameOf(Circle circle) {
    Bytes encoded = circle.encode();
    return sites.stream().filter(site -> site.place().equals(encoded)).map(Site::name).findFirst();
  }
}
