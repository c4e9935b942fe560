package io.coneix.contract.check;

import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.Site;
import io.coneix.contract.authority.Validity;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.key.Category;
import java.util.List;

/** A registration but for the one field that a test changes. */
final class RegistrationCopy {
  private Bytes certificate;
  private Validity validity;
  private List<String> purposes;
  private List<Category> categories;
  private int weekdays;
  private int fromQuarter;
  private int toQuarter;
  private List<Site> sites;
  private List<Bytes> schemas;
  private int maxRuns;

  RegistrationCopy(Registration of) {
    certificate = of.certificateHash();
    validity = of.validity();
    purposes = of.purposes();
    categories = of.categories();
    weekdays = of.weekdays();
    fromQuarter = of.fromQuarter();
    toQuarter = of.toQuarter();
    sites = of.sites();
    schemas = of.schemas();
    maxRuns = of.maxRuns();
  }

  Registration build() {
    return new Registration(
        certificate,
        validity,
        purposes,
        categories,
        weekdays,
        fromQuarter,
        toQuarter,
        sites,
        schemas,
        maxRuns);
  }

  RegistrationCopy certificate(Bytes value) {
    certificate = value;
    return this;
  }

  RegistrationCopy validity(Validity value) {
    validity = value;
    return this;
  }

  RegistrationCopy purposes(List<String> value) {
    purposes = value;
    return this;
  }

  RegistrationCopy categories(List<Category> value) {
    categories = value;
    return this;
  }

  RegistrationCopy weekdays(int value) {
    weekdays = value;
    return this;
  }

  RegistrationCopy hours(int from, int to) {
    fromQuarter = from;
    toQuarter = to;
    return this;
  }

  RegistrationCopy sites(List<Site> value) {
    sites = value;
    return this;
  }

  RegistrationCopy schemas(List<Bytes> value) {
    schemas = value;
    return this;
  }

  RegistrationCopy maxRuns(int value) {
    maxRuns = value;
    return this;
  }
}
