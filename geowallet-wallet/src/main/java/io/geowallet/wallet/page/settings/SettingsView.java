package io.geowallet.wallet.page.settings;

import io.coneix.evidence.error.Failure;
import io.geowallet.wallet.live.Received;
import io.geowallet.wallet.live.device.Device;
import io.geowallet.wallet.live.http.ListenAddress;
import io.geowallet.wallet.live.pause.RecordingPause;
import io.geowallet.wallet.live.tls.Fingerprint;
import io.geowallet.wallet.page.map.GroundMaps;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The settings.
 *
 * @param own false in the demo, where nothing can be recorded live
 * @param wordsMs when the words were shown to be written down
 * @param pause the one that goes on
 * @param address where phones are listened for
 * @param fingerprint of what phones are told to trust; empty in the demo
 * @param trouble why the last slot could not be sealed
 * @param keepsMaps whether there is a page for the maps of contracts
 * @param modes the modes that the owner uses
 * @param phoneProblem the end of a key: why the last phone was not added; empty where it was
 * @param typedName the name of that phone
 */
public record SettingsView(
    SyncView sync,
    boolean own,
    OptionalLong wordsMs,
    Optional<RecordingPause> pause,
    List<Device> phones,
    Optional<ListenAddress> address,
    Optional<Fingerprint> fingerprint,
    Received received,
    Optional<Failure> trouble,
    GroundMaps ground,
    boolean keepsMaps,
    ModesView modes,
    String phoneProblem,
    String typedName) {
  /** Copies the list. */
  public SettingsView {
    phones = List.copyOf(phones);
  }

  /** How it is listened: the middle of a key. */
  public String way() {
    boolean tls = address.filter(ListenAddress::tls).isPresent();
    boolean loopback = address.filter(ListenAddress::isLoopback).isPresent();
    return tls ? "tls" : loopback ? "on" : "lan";
  }
}
