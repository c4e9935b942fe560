package io.coneix.holder.drop;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.slot.Slot;
import java.util.Optional;

/** What a service knows of the plaintexts that phones post. */
public interface DropService {
  /** The category of the data. */
  Category category();

  /** The slot that a plaintext is about; empty where it is no data of the service. */
  Optional<Slot> slot(Bytes plaintext);

  /** Keeps data that no drop record can prove, as the service's own; durable on return. */
  void keep(Bytes plaintext);
}
