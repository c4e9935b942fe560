package io.coneix.platform.postgres;

import io.coneix.evidence.bytes.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

/**
 * Refuses a database that could lose what it acknowledged, or that asks for no password.
 *
 * <p>It runs on a connection of the role that the platform will use, so that settings of the role
 * and of the database count as well. Nothing is changed. Stateless; thread-safe.
 */
public final class SafetyCheck {
  /** Each must not be off: a receipt promises that its entry survives a power cut. */
  private static final List<String> DURABLE =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private SafetyCheck() {}

  /**
   * Checks the database.
   *
   * @throws UnreachableDatabase where no connection is had
   * @throws UnsafeSetting where a setting is off
   * @throws UnsafeAuthentication where a rule says trust, or a wrong password is accepted
   */
  public static void run(DatabaseAccess access, SecureRandom random) {
    try (Connection connection = access.connect()) {
      requireDurable(connection);
      requireNoTrustRule(connection);
    } catch (SQLException e) {
      throw new UnreachableDatabase(e);
    }
    requirePassword(access, random);
  }

  private static void requireDurable(Connection connection) throws SQLException {
    String sql = "SELECT setting FROM pg_settings WHERE name = ?";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (String name : DURABLE) {
        query.setString(1, name);
        try (ResultSet rows = query.executeQuery()) {
          String value = rows.next() ? rows.getString(1) : "missing";
          if (value.equals("off") || value.equals("missing")) {
            throw new UnsafeSetting(name, value);
          }
        }
      }
    }
  }

  /** Only a superuser may read the rules; for other roles the wrong password is the test. */
  private static void requireNoTrustRule(Connection connection) throws SQLException {
    if (!mayReadRules(connection)) {
      return;
    }
    String sql =
        "SELECT line_number FROM pg_hba_file_rules WHERE auth_method = 'trust' ORDER BY 1 LIMIT 1";
    try (Statement query = connection.createStatement();
        ResultSet rows = query.executeQuery(sql)) {
      if (rows.next()) {
        throw new UnsafeAuthentication("pg_hba.conf, line " + rows.getInt(1));
      }
    }
  }

  private static boolean mayReadRules(Connection connection) throws SQLException {
    String sql = "SELECT has_function_privilege('pg_hba_file_rules()', 'execute')";
    try (Statement query = connection.createStatement();
        ResultSet rows = query.executeQuery(sql)) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private static void requirePassword(DatabaseAccess access, SecureRandom random) {
    byte[] wrong = new byte[16];
    random.nextBytes(wrong);
    byte[] text = HexFormat.of().formatHex(wrong).getBytes(StandardCharsets.UTF_8);
    try (Connection letIn = access.withPassword(SecretBytes.wrap(text)).connect()) {
      throw new UnsafeAuthentication("a connection with a wrong password");
    } catch (SQLException e) {
      // Class 28 is "invalid authorization": any other failure proves nothing.
      if (e.getSQLState() == null || !e.getSQLState().startsWith("28")) {
        throw new UnreachableDatabase(e);
      }
    }
  }
}
