package io.coneix.cli.attest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coneix.cli.Cli;
import io.coneix.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A real quote with its collateral; a test that asks for one is skipped where they are absent. */
record Pair(String quoteName, String collateralName, String at) {
  static final Pair TDX =
      new Pair(
          "tdx-v4-uptodate.quote.bin",
          "tdx-20a06f-2025-09.collateral.json",
          "2025-09-10T00:00:00Z");
  static final Pair SGX =
      new Pair(
          "sgx-v3-swhardening.quote.bin",
          "sgx-00606a-2025-08.collateral.json",
          "2025-08-20T00:00:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();

  Path quote() {
    return SharedData.require("dcap/" + quoteName);
  }

  Path collateral() {
    return SharedData.require("dcap/" + collateralName);
  }

  byte[] quoteBytes() {
    return SharedData.bytes("dcap/" + quoteName);
  }

  /** Runs {@code attest verify --json} over these files. */
  static int verify(Cli cli, Path quote, Path collateral, String at, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("attest", "verify", quote + "", "--collateral", collateral + "", "--at", at));
    arguments.add("--json");
    arguments.addAll(Arrays.asList(more));
    return cli.run(arguments.toArray(String[]::new));
  }

  int verify(Cli cli, String... more) {
    return verify(cli, quote(), collateral(), at, more);
  }

  /** The line of a batch. */
  String line() {
    return JSON.valueToTree(
            new TreeMap<>(Map.of("quote", quote() + "", "collateral", collateral() + "", "at", at)))
        .toString();
  }

  /** The collateral file with another text in one of its fields. */
  Path changed(Path folder, String field, UnaryOperator<String> change) throws IOException {
    ObjectNode pieces = (ObjectNode) JSON.readTree(collateral().toFile());
    pieces.put(field, change.apply(pieces.get(field).textValue()));
    return Files.writeString(folder.resolve("changed.json"), pieces.toString());
  }

  static JsonNode answer(Cli cli) throws IOException {
    return JSON.readTree(cli.out());
  }
}
