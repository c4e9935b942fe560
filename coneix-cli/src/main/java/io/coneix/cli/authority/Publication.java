package io.coneix.cli.authority;

import io.coneix.client.PlatformClient;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import java.util.ArrayList;
import java.util.List;

/** Makes what an authority has signed public: the objects by hash, their entries in the log. */
public final class Publication {
  private Publication() {}

  /** Publishes everything; harmless when repeated. */
  public static void publish(Vouchers vouchers, PlatformClient platform) {
    List<LogEntry> entries = new ArrayList<>();
    entries.add(put(EntryKind.CERTIFICATE, vouchers.certificate(), platform));
    entries.add(put(EntryKind.REGISTRATION, vouchers.registration(), platform));
    entries.add(put(EntryKind.PLATFORM_LIST, vouchers.platformList(), platform));
    for (Vouchers.NamedTable table : vouchers.tables()) {
      entries.add(put(EntryKind.TABLE, table.signed(), platform));
    }
    platform.log().append(entries);
  }

  private static LogEntry put(EntryKind kind, Bytes object, PlatformClient platform) {
    return LogEntry.ofObject(kind, platform.objects().put(object));
  }
}
