package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.holder.HolderContext;
import io.coneix.pages.Lang;
import io.coneix.pages.Texts;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.live.client.PhoneClient;
import io.geowallet.wallet.live.device.AddedDevice;
import io.geowallet.wallet.live.device.DeviceBook;
import io.geowallet.wallet.live.device.DeviceName;
import io.geowallet.wallet.live.http.ListenAddress;
import io.geowallet.wallet.live.setup.PhoneSetup;
import io.geowallet.wallet.live.setup.QrPicture;
import io.geowallet.wallet.live.setup.Setting;
import io.geowallet.wallet.live.tls.WalletTls;
import io.geowallet.wallet.page.WalletSite;
import io.geowallet.wallet.terms.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coneix wallet device add}: shows how a phone is set up, once. */
@Command(
    name = "add",
    description = {
      "Add a phone; shows once, as settings and as a code to scan, how it is set up.",
      "Say with --listen and --listen-lan where 'wallet open' will listen."
    })
final class DeviceAdd extends WalletAction {
  @Parameters(paramLabel = "NAME", description = "Small letters, digits and hyphens.")
  private String name = "";

  @Option(
      names = "--client",
      paramLabel = "CLIENT",
      defaultValue = "owntracks",
      description = "owntracks (default), overland, traccar, gpslogger or home-assistant.")
  private String client = "";

  @Option(names = "--in-the-clear", description = "OwnTracks without an encryption key of its own.")
  private boolean inTheClear;

  @Mixin private ListenOptions listen;

  @Option(
      names = "--drop",
      description = "Posts to the platform while the wallet sleeps, encrypted; shows settings.")
  private boolean drop;

  @Mixin private NowOption now = new NowOption();

  DeviceAdd(Environment environment) {
    super(environment);
  }

  @Override
  void check() {
    if (drop && application() != PhoneClient.OWNTRACKS) {
      throw new UnusableText("--client", "owntracks, which alone can encrypt for --drop", client);
    }
    listen.address();
  }

  private PhoneClient application() {
    return PhoneClient.named(client)
        .orElseThrow(
            () ->
                new UnusableText(
                    "--client",
                    "owntracks, overland, traccar, gpslogger or home-assistant",
                    "another text"));
  }

  @Override
  void run(Wallet wallet) {
    HolderContext context = wallet.holder().context();
    DeviceBook book = new DeviceBook(context);
    DeviceName device = new DeviceName(name);
    if (drop) {
      DropOutput.Settings settings = DropOutput.add(wallet, device, language());
      now.apply(wallet, environment().err());
      print(settings.object(), settings.lines());
      return;
    }
    AddedDevice added =
        inTheClear ? book.addInTheClear(device, application()) : book.add(device, application());
    ListenAddress address =
        listen.address().orElse(ListenAddress.loopback(ListenAddress.USUAL_PORT));
    PhoneSetup setup = PhoneSetup.of(added, address);
    String fingerprint = address.tls() ? trusted(new WalletTls(context), address) : "";
    print(object(added, setup, fingerprint), lines(setup, fingerprint));
  }

  /** GPSLogger trusts the server's certificate and shows its SHA-1; phones trust the authority. */
  private String trusted(WalletTls tls, ListenAddress address) {
    return application() == PhoneClient.GPSLOGGER
        ? tls.serverSha1(address.host()).text()
        : tls.fingerprint().text();
  }

  private static Map<String, Object> object(
      AddedDevice added, PhoneSetup setup, String fingerprint) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("device", added.device().name().text());
    object.put("client", setup.client().text());
    object.put("token", added.token().reveal(SecretAccess.FOR_OWNER));
    setup.settings().forEach(s -> object.put(s.field().key(), s.value()));
    object.put("link", setup.link());
    if (!fingerprint.isEmpty()) {
      object.put("certificate", fingerprint);
    }
    return object;
  }

  private List<String> lines(PhoneSetup setup, String fingerprint) {
    Texts texts = Texts.of(WalletSite.class, "settings");
    Lang lang = language() == Language.FR ? Lang.FR : Lang.EN;
    String clientName = texts.get(lang, "client." + setup.client().text());
    List<String> lines = new ArrayList<>();
    lines.add(texts.get(lang, "phone.setup", clientName) + language().pick(":", " :"));
    for (Setting setting : setup.settings()) {
      String field = texts.get(lang, "phone.field." + setting.field().key());
      lines.add("  " + field + language().pick(": ", " : ") + setting.value());
    }
    lines.add("");
    lines.addAll(QrPicture.of(setup.link()).lines());
    lines.add(setup.link());
    lines.add("");
    lines.add(texts.get(lang, scan(setup)));
    lines.add(texts.get(lang, "phone.note." + setup.client().text()));
    if (!fingerprint.isEmpty()) {
      boolean pinned = setup.client() == PhoneClient.GPSLOGGER;
      lines.add(texts.get(lang, pinned ? "phone.trust.gpslogger" : "phone.trust.why"));
      lines.add("  " + fingerprint + (pinned ? "" : "  (coneix wallet device certificate)"));
    }
    lines.add(texts.get(lang, "phone.once"));
    return lines;
  }

  private static String scan(PhoneSetup setup) {
    if (!setup.linkSetsUp()) {
      return "phone.scan.url";
    }
    return setup.client() == PhoneClient.TRACCAR ? "phone.scan.traccar" : "phone.scan";
  }
}
