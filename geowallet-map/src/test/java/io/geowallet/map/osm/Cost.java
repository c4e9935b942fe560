package io.geowallet.map.osm;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a piece of work costs this thread, whatever else the machine does.
 *
 * @param allocatedBytes garbage included
 * @param cpuMs time on a processor
 */
public record Cost(long allocatedBytes, long cpuMs) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Work that may be refused. */
  public interface Work {
    /** Does it. */
    void run() throws Exception;
  }

  /** Does the work; that a map is refused is no failure. */
  public static Cost of(Work work) throws Exception {
    long id = Thread.currentThread().getId();
    long bytes = THREADS.getThreadAllocatedBytes(id);
    long nanos = THREADS.getThreadCpuTime(id);
    try {
      work.run();
    } catch (UnreadableMap refused) {
      // What it cost to find that out is what is asked.
    }
    return new Cost(
        THREADS.getThreadAllocatedBytes(id) - bytes,
        (THREADS.getThreadCpuTime(id) - nanos) / 1_000_000);
  }
}
