package io.geowallet.wallet.page.settings;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.pages.Page;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.mobility.Mode;
import io.geowallet.wallet.PlatformProbe;
import io.geowallet.wallet.live.client.PhoneClient;
import io.geowallet.wallet.live.device.AddedDevice;
import io.geowallet.wallet.live.device.DeviceBook;
import io.geowallet.wallet.live.device.DeviceExists;
import io.geowallet.wallet.live.device.DeviceName;
import io.geowallet.wallet.live.device.TooManyDevices;
import io.geowallet.wallet.live.http.ListenAddress;
import io.geowallet.wallet.live.setup.PhoneSetup;
import io.geowallet.wallet.live.setup.QrPicture;
import io.geowallet.wallet.live.tls.Fingerprint;
import io.geowallet.wallet.live.tls.WalletTls;
import io.geowallet.wallet.page.days.ModeWord;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The page of settings, and what its buttons do. */
public final class SettingsHandlers {
  private static final long HOUR_MS = 3_600_000;

  private final SettingsContext context;

  /** Of a wallet. */
  public SettingsHandlers(SettingsContext context) {
    this.context = context;
  }

  /** Adds the context. */
  public void addTo(Routes routes) {
    routes.get("/settings", r -> show(r.page(), "", ""));
    routes.get("/settings/platform", r -> platform());
    routes.post("/settings/pause", this::pause);
    routes.post("/settings/resume", this::resume);
    routes.post("/settings/modes", this::modes);
    routes.post("/settings/phones", this::addPhone);
    routes.post("/settings/phones/remove", this::removePhone);
    routes.get("/settings/phones/certificate", r -> certificate());
  }

  private Reply show(Page page, String phoneProblem, String typedName) {
    var live = context.live();
    SettingsView view =
        new SettingsView(
            SyncView.of(context.wallet()),
            live.isOwn(),
            context.wallet().words().shownMs(),
            live.isOwn() ? live.pauses().current() : Optional.empty(),
            live.isOwn() ? live.devices().all() : List.of(),
            live.address(),
            live.isOwn() ? Optional.of(live.tls().fingerprint()) : Optional.empty(),
            live.received(),
            live.trouble(),
            context.ground(),
            context.keepsMaps(),
            ModesView.of(context.habits().never()),
            phoneProblem,
            typedName);
    return Reply.page(page.t("settings.title"), "settings/settings.jte", view);
  }

  /** Asked for by the page when it stands already: an answer may take seconds. */
  private Reply platform() {
    boolean answers = context.wallet().home().filter(PlatformProbe::answers).isPresent();
    return Reply.part("settings/platform.jte", new PlatformView(answers));
  }

  private Reply pause(PageRequest request) {
    context.live().pauses().pause(end(request.form("for")));
    return Reply.redirect("/settings");
  }

  private OptionalLong end(String length) {
    return switch (length) {
      case "hour" -> OptionalLong.of(context.clock().millis() + HOUR_MS);
      case "day" -> {
        LocalDate tomorrow =
            LocalDate.ofInstant(context.clock().instant(), context.zone()).plusDays(1);
        yield OptionalLong.of(tomorrow.atStartOfDay(context.zone()).toInstant().toEpochMilli());
      }
      default -> OptionalLong.empty();
    };
  }

  /** All modes that are not ticked are never used; that nothing is used, nobody can mean. */
  private Reply modes(PageRequest request) {
    EnumSet<Mode> never = EnumSet.allOf(Mode.class);
    request.formAll("use").forEach(word -> ModeWord.of(word).ifPresent(never::remove));
    if (never.size() < Mode.values().length) {
      context.habits().setNever(never);
    }
    return Reply.redirect("/settings");
  }

  private Reply resume(PageRequest request) {
    context.live().pauses().resume();
    return Reply.redirect("/settings");
  }

  /** The token is in this reply and in no other: whoever loads the page again adds nothing. */
  private Reply addPhone(PageRequest request) {
    String name = request.form("name").strip();
    Optional<PhoneClient> client = PhoneClient.named(request.form("client"));
    DeviceBook devices = context.live().devices();
    if (!DeviceName.isName(name)) {
      return show(request.page(), "name", name);
    }
    if (client.isEmpty()) {
      return show(request.page(), "client", name);
    }
    try {
      AddedDevice added = devices.add(new DeviceName(name), client.get());
      return Reply.page(request.page().t("phone.title"), "settings/phone.jte", newPhone(added));
    } catch (DeviceExists e) {
      return show(request.page(), "exists", name);
    } catch (TooManyDevices e) {
      return show(request.page(), "many", name);
    }
  }

  private NewPhoneView newPhone(AddedDevice added) {
    Optional<ListenAddress> address = context.live().address();
    ListenAddress used = address.orElse(ListenAddress.loopback(ListenAddress.USUAL_PORT));
    PhoneSetup setup = PhoneSetup.of(added, used);
    return new NewPhoneView(setup, QrPicture.of(setup.link()), trusted(added, used), address);
  }

  private Fingerprint trusted(AddedDevice added, ListenAddress address) {
    WalletTls tls = context.live().tls();
    return added.device().client() == PhoneClient.GPSLOGGER && address.tls()
        ? tls.serverSha1(address.host())
        : tls.fingerprint();
  }

  /** What phones are told to trust; a file to save, since a phone takes it as one. */
  private Reply certificate() {
    Bytes pem = Bytes.utf8(context.live().tls().pem());
    return Reply.download("application/x-pem-file", "geowallet.crt", pem);
  }

  private Reply removePhone(PageRequest request) {
    DeviceName name = new DeviceName(request.form("name"));
    context.live().devices().remove(name);
    context.live().health().forget(name);
    // The same phone may have a drop box too: whoever lost it means both.
    context.wallet().holder().drops().remove(name.text());
    return Reply.redirect("/settings");
  }
}
