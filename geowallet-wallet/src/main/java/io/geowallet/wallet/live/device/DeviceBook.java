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

  private static final int VERSION = 1;
  private static final Bytes KEY = RowKeys.of("phones");

  /** Compared with where there is no phone of that name, so that both take the same time. */
  private static final Device NOBODY =
      new Device(new DeviceName("nobody"), 0, Bytes.wrap(new byte[Sha256.SIZE]));

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
   * Adds a phone; its token is known to nobody after whoever gets it here.
   *
   * @throws DeviceExists where there is one of that name
   * @throws TooManyDevices where there are {@value #MOST}
   */
  public DeviceToken add(DeviceName name) {
    DeviceToken token = DeviceToken.random(context.random());
    store.transact(
        () -> {
          List<Device> devices = new ArrayList<>(all());
          if (devices.stream().anyMatch(d -> d.name().equals(name))) {
            throw new DeviceExists(name);
          }
          if (devices.size() >= MOST) {
            throw new TooManyDevices(MOST);
          }
          devices.add(new Device(name, context.clock().millis(), token.hash()));
          settings.put(KEY, encode(devices));
        });
    return token;
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

  /** The phone of that name, where the token is its own. */
  public Optional<Device> find(String name, DeviceToken token) {
    Device named =
        all().stream().filter(d -> d.name().text().equals(name)).findFirst().orElse(NOBODY);
    boolean opens = named.opensWith(token);
    return opens && !named.equals(NOBODY) ? Optional.of(named) : Optional.empty();
  }

  static Bytes encode(List<Device> devices) {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            new CborValue.Array(devices.stream().map(Device::toCbor).toList())));
  }

  static List<Device> decode(Bytes encoded) {
    Fields fields = Cbor.fields("phones", encoded);
    fields.version(VERSION);
    List<Device> devices = fields.list("phones", 0, MOST, Device::of);
    fields.end();
    return devices;
  }
}
