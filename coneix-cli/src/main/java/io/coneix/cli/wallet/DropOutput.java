package io.coneix.cli.wallet;

import io.coneix.client.NotConnected;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.holder.drop.DropKeeper;
import io.coneix.holder.drop.DropPhone;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.live.device.DeviceName;
import io.geowallet.wallet.live.setup.PhoneSetup;
import io.geowallet.wallet.live.setup.QrPicture;
import io.geowallet.wallet.terms.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is set in OwnTracks for a phone that posts into a drop box. Stateless. */
final class DropOutput {
  private DropOutput() {}

  /** A phone's settings, for people and as JSON. */
  record Settings(Map<String, Object> object, List<String> lines) {}

  /**
   * Adds a phone.
   *
   * @throws NotConnected where the wallet has no platform yet
   */
  static Settings add(Wallet wallet, DeviceName name, Language language) {
    String base = wallet.home().orElseThrow(NotConnected::new).platform().toString();
    DropKeeper drops = wallet.holder().drops();
    DropPhone phone = drops.add(name.text());
    String url = base.replaceAll("/$", "") + drops.path(phone);
    byte[] raw = drops.secrets(phone).key().unsafeReveal(SecretAccess.FOR_OWNER);
    String key = new String(raw, StandardCharsets.US_ASCII);
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("device", name.text());
    object.put("url", url);
    object.put("encryption_key", key);
    String link = PhoneSetup.dropBoxLink(name.text(), url, key);
    object.put("link", link);
    return new Settings(object, lines(url, key, link, language));
  }

  private static List<String> lines(String url, String key, String link, Language language) {
    List<String> lines = new ArrayList<>(typed(url, key, language));
    lines.add("");
    lines.addAll(QrPicture.of(link).lines());
    lines.add(link);
    lines.add("");
    lines.add(
        language.pick(
            "Scan this code with the phone's camera: it opens OwnTracks with all of it. Whoever has"
                + " it can read what the phone posts.",
            "Visez ce code avec l'appareil photo du téléphone : il ouvre OwnTracks avec tout cela."
                + " Qui l'a peut lire ce que le téléphone envoie."));
    return lines;
  }

  private static List<String> typed(String url, String key, Language language) {
    return List.of(
        language.pick("In the OwnTracks application, mode HTTP:", "Dans OwnTracks, mode HTTP :"),
        "  URL: " + url,
        language.pick("  encryption key: ", "  clé de chiffrement : ") + key,
        language.pick(
            "  mode: Move (a position at a fixed rate, also when nothing moves)",
            "  mode : Move (une position à intervalle fixe, même sans mouvement)"),
        language.pick(
            "The platform sees when the phone posts, not what. Drops count from the wallet's next"
                + " node on; --now makes it at once.",
            "La plateforme voit quand le téléphone envoie, pas ce qu'il envoie. Les dépôts comptent"
                + " à partir du prochain nœud du portefeuille ; --now le crée tout de suite."));
  }

  /** One line for each phone. */
  static void list(Wallet wallet, WalletAction action) {
    for (DropPhone phone : wallet.holder().drops().all()) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("device", phone.name());
      object.put("drop_box", true);
      object.put("fetched", phone.fetched());
      object.put("unreadable", phone.unreadable());
      String counts =
          action
              .language()
              .pick(
                  ", drop box: "
                      + phone.fetched()
                      + " fetched, "
                      + phone.unreadable()
                      + " unreadable",
                  ", boîte de dépôt : "
                      + phone.fetched()
                      + " relevés, "
                      + phone.unreadable()
                      + " illisibles");
      action.print(object, List.of(phone.name() + counts));
    }
  }
}
