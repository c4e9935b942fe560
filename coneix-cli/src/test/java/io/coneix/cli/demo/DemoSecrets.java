package io.coneix.cli.demo;

import io.coneix.cli.demo.month.DemoMonth;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.job.CategoryCover;
import io.coneix.contract.job.Inputs;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.key.CoverKey;
import io.coneix.evidence.key.RootSecret;
import io.coneix.testkit.leak.Planted;
import io.geowallet.mobility.Fix;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What nobody but holder, company and enclave may know of the demo's month. */
final class DemoSecrets {
  private static final int FIXES = 50;

  private final DemoPlay play;
  private final DemoMonth month;
  private final List<Planted> planted = new ArrayList<>();

  private DemoSecrets(DemoPlay play) {
    this.play = play;
    this.month = DemoMonth.generate(play.seed());
  }

  /** Positions, amount, names and keys of a play. */
  static List<Planted> of(DemoPlay play, long amountCents) throws IOException {
    DemoSecrets secrets = new DemoSecrets(play);
    secrets.places();
    secrets.planted.add(Planted.cents("amount", amountCents));
    secrets.planted.add(Planted.text("reference", DemoCompany.REFERENCE));
    secrets.planted.add(Planted.text("name of home", secrets.month.home().name()));
    secrets.drawnKeys();
    secrets.keysOfTheContract();
    return secrets.planted;
  }

  /** What the registration says openly of the workplace. */
  static List<Planted> publicPlace(DemoPlay play) {
    DemoSecrets secrets = new DemoSecrets(play);
    secrets.place(
        "workplace",
        secrets.month.workplace().at().latE7(),
        secrets.month.workplace().at().lonE7());
    secrets.planted.add(Planted.text("name of workplace", secrets.month.workplace().name()));
    return secrets.planted;
  }

  private void places() {
    place("home", month.home().at().latE7(), month.home().at().lonE7());
    List<Fix> fixes = month.fixes();
    for (int i = 0; i < FIXES; i++) {
      Fix fix = fixes.get((int) ((i + 0.5) * fixes.size() / FIXES));
      place("fix " + i, fix.latE7(), fix.lonE7());
    }
  }

  private void place(String name, int latE7, int lonE7) {
    planted.add(Planted.coordinate("latitude of " + name, latE7));
    planted.add(Planted.coordinate("longitude of " + name, lonE7));
  }

  private void drawnKeys() {
    play.secrets().forEach(s -> key("secret drawn by " + s.path(), s.value()));
  }

  private void key(String name, SecretBytes key) {
    planted.add(Planted.key(name, key.reveal(SecretAccess.FOR_OWNER)));
  }

  private RootSecret root(Class<?> owner) {
    return new RootSecret(
        play.secrets().stream()
            .filter(s -> s.path().contains(RootSecret.class.getName() + ".generate"))
            .filter(s -> s.path().contains(owner.getName()))
            .map(RecordingRandom.Secret::value)
            .findFirst()
            .orElseThrow());
  }

  private void keysOfTheContract() throws IOException {
    Bundle bundle =
        Bundle.decode(Bytes.wrap(Files.readAllBytes(play.out().resolve("holder.bundle"))));
    RootSecret holder = root(DemoEmployee.class);
    for (String use : List.of("contract-key", "statement-key", "mailbox", "chain-salt")) {
      Bytes offer = bundle.contract().offerHash();
      key("holder's " + use, holder.derive("coneix/holder/" + use + "/1", offer));
    }
    RootSecret company = root(DemoCompany.class);
    for (String use : List.of("sign", "statements", "mailbox", "store")) {
      key("company's " + use, company.derive("coneix/requester/" + use + "/1"));
    }
    bundle.runs().forEach(run -> run.inputs().ifPresent(this::keysOfTheJob));
  }

  private void keysOfTheJob(Bytes encoded) {
    Inputs inputs = Inputs.decode(encoded);
    planted.add(Planted.key("last value of the name chain", inputs.chain().lastValue().toArray()));
    planted.add(Planted.key("salt of the inputs", inputs.salt().toArray()));
    for (CategoryCover cover : inputs.covers()) {
      for (CoverKey key : cover.cover().keys()) {
        key("slot key " + key.depth() + "/" + key.prefix(), key.key());
      }
    }
  }
}
