package io.coneix.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads published vectors: JSON of the shared data, and tables among the test resources. */
public final class Vectors {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Vectors() {}

  /** A JSON file of the shared data; the test is skipped where it is absent. */
  public static JsonNode json(String name) {
    return parse(SharedData.bytes(name));
  }

  /** A JSON text. */
  public static JsonNode parse(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One test of Wycheproof, with the group that it is in. */
  public record Case(JsonNode group, JsonNode test) {
    /** The bytes of a hexadecimal field of the test. */
    public Bytes hex(String field) {
      return Bytes.fromHex(test.get(field).asText());
    }

    /** A number of the group. */
    public int size(String field) {
      return group.get(field).asInt();
    }

    /** True where the vector must be accepted. */
    public boolean isValid() {
      return test.get("result").asText().equals("valid");
    }

    @Override
    public String toString() {
      return "tcId " + test.get("tcId").asText() + " " + test.get("comment").asText();
    }
  }

  /** All tests of a Wycheproof file, as many as its head says. */
  public static List<Case> wycheproof(String name) {
    JsonNode file = json("crypto/wycheproof-" + name + ".json.gz");
    List<Case> cases = new ArrayList<>();
    for (JsonNode group : file.get("testGroups")) {
      group.get("tests").forEach(test -> cases.add(new Case(group, test)));
    }
    if (cases.isEmpty() || cases.size() != file.get("numberOfTests").asInt()) {
      throw new IllegalStateException(cases.size() + " tests in " + name);
    }
    return cases;
  }

  /** The rows of a resource next to {@code owner}, without comments; {@code columns} each. */
  public static List<String[]> rows(Class<?> owner, String name, int columns) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      List<String[]> rows =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split(",", columns))
              .toList();
      if (rows.isEmpty()) {
        throw new IllegalStateException("no rows in " + name);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
