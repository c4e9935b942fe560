package io.coneix.testworld.dcap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A level of TCB info to be. Not thread-safe. */
public final class LevelSketch {
  /** SGX components. */
  public final int[] sgx = new int[16];

  /** TDX components. */
  public final int[] tdx = new int[16];

  /** PCESVN. */
  public int pceSvn;

  /** tcbStatus. */
  public String status;

  /** advisoryIDs. */
  public final List<String> advisories = new ArrayList<>();

  public LevelSketch(int sgx, int tdx, int pceSvn, String status, String... advisories) {
    Arrays.fill(this.sgx, sgx);
    Arrays.fill(this.tdx, tdx);
    this.pceSvn = pceSvn;
    this.status = status;
    this.advisories.addAll(List.of(advisories));
  }

  String json(boolean withTdx) {
    String both = "\"sgxtcbcomponents\":" + components(sgx) + ",\"pcesvn\":" + pceSvn;
    String tcb = withTdx ? both + ",\"tdxtcbcomponents\":" + components(tdx) : both;
    return "{\"tcb\":{"
        + tcb
        + "},\"tcbDate\":\"2026-05-01T00:00:00Z\",\"tcbStatus\":\""
        + status
        + "\""
        + advisories(advisories)
        + "}";
  }

  static String advisories(List<String> ids) {
    return ids.isEmpty()
        ? ""
        : ids.stream().collect(Collectors.joining("\",\"", ",\"advisoryIDs\":[\"", "\"]"));
  }

  private static String components(int[] svns) {
    return Arrays.stream(svns)
        .mapToObj(svn -> "{\"svn\":" + svn + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }
}
