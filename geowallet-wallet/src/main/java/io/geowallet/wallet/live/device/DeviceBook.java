package io.geowallet.wallet.live.device;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.holder.HolderContext;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import io.geowallet.wallet.live.client.PhoneClient;
import io.geowallet.wallet.live.owntracks.PayloadKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The phones that may add positions to a wallet (THREATS, T38). Changes are durable on return and
 * count from the next request on. Thread-safe.
 */
public final class DeviceBook {
  /** How many phones a wallet can have. */
  public static final int MOST = 20;

  private static final int VERSION = 2;

  /** Of wallets that knew OwnTracks only. */
  private static final int VERSION_1 = 1;

  private static final Bytes KEY = RowKeys.of("phones");

  /** Compared with where there is no phone of that name, so that both take the same time. */
  private static final Device NOBODY =
      new Device(
          new DeviceName("nobody"),
          0,
          Bytes.wrap(new byte[Sha256.SIZE]),
          PhoneClient.OWNTRACKS,
          Optional.empty());

  private final HolderContext context;
  private final HolderStore store;
  private final Table settings;

  /** The phones of a wallet. */
  public DeviceBook(HolderContext context) {
    this.context = context;
    this.store = context.store();
    this.settings = store.table(TableId.SETTING);
  }

  /** All phones, the first added first. */
  public List<Device> all() {
    return settings.get(KEY).map(DeviceBook::decode).orElse(List.of());
  }

  /**
   * Adds a phone; its token is known to nobody after whoever gets it here. OwnTracks gets an
   * encryption key too, and is heard in the clear no more.
   *
   * @throws DeviceExists where there is one of that name
   * @throws TooManyDevices where there are {@value #MOST}
   */
  public AddedDevice add(DeviceName name, PhoneClient client) {
    return add(name, client, client == PhoneClient.OWNTRACKS);
  }

  /** As {@link #add(DeviceName, PhoneClient)}, for a phone whose payloads come in the clear. */
  public AddedDevice addInTheClear(DeviceName name, PhoneClient client) {
    return add(name, client, false);
  }

  private AddedDevice add(DeviceName name, PhoneClient client, boolean encrypts) {
    DeviceToken token = DeviceToken.random(context.random());
    Optional<PayloadKey> key =
        encrypts ? Optional.of(PayloadKey.random(context.random())) : Optional.empty();
    Device added = new Device(name, context.clock().millis(), token.hash(), client, key);
    store.transact(
        () -> {
          List<Device> devices = new ArrayList<>(all());
          if (devices.stream().anyMatch(d -> d.name().equals(name))) {
            throw new DeviceExists(name);
          }
          if (devices.size() >= MOST) {
            throw new TooManyDevices(MOST);
          }
          devices.add(added);
          settings.put(KEY, encode(devices));
        });
    return new AddedDevice(added, token);
  }

  /**
   * Removes a phone: what it sends from now on is refused. What it sent stays.
   *
   * @throws UnknownDevice where there is none of that name
   */
  public void remove(DeviceName name) {
    store.transact(
        () -> {
          List<Device> devices = new ArrayList<>(all());
          if (!devices.removeIf(d -> d.name().equals(name))) {
            throw new UnknownDevice(name);
          }
          settings.put(KEY, encode(devices));
        });
  }

  /** The phone of that name, where the token is its own; of whichever application. */
  public Optional<Device> find(String name, DeviceToken token) {
    Device named =
        all().stream().filter(d -> d.name().text().equals(name)).findFirst().orElse(NOBODY);
    boolean opens = named.opensWith(token);
    return opens && !named.equals(NOBODY) ? Optional.of(named) : Optional.empty();
  }

  /**
   * The phone of an application that sends no name, by its token alone. All are looked at, so that
   * the time says nothing about which it is.
   */
  public Optional<Device> findByToken(PhoneClient client, DeviceToken token) {
    Device found = NOBODY;
    for (Device device : all()) {
      if (device.opensWith(token) && device.client() == client) {
        found = device;
      }
    }
    return found.equals(NOBODY) ? Optional.empty() : Optional.of(found);
  }

  static Bytes encode(List<Device> devices) {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            new CborValue.Array(devices.stream().map(Device::toCbor).toList())));
  }

  static List<Device> decode(Bytes encoded) {
    Fields fields = Cbor.fields("phones", encoded);
    long version = fields.integer("version", VERSION_1, VERSION);
    List<Device> devices =
        fields.list("phones", 0, MOST, version == VERSION ? Device::of : Device::ofVersion1);
    fields.end();
    return devices;
  }
}
