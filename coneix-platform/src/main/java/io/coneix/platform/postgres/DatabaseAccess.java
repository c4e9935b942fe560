package io.coneix.platform.postgres;

import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to reach a PostgreSQL database. Immutable; printing it shows no password.
 *
 * @param jdbcUrl {@code jdbc:postgresql://HOST:PORT/DATABASE}, without a password in it
 * @param user the database role
 * @param password its password as UTF-8; empty where the URL or the driver's own password file has
 *     it
 */
public record DatabaseAccess(String jdbcUrl, String user, Optional<SecretBytes> password) {
  private static final int CONNECT_TIMEOUT_S = 5;

  /** Refuses a URL of another driver. */
  public DatabaseAccess {
    if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
      throw new UnusableDatabaseUrl();
    }
  }

  /** A data source that opens one connection after the other, with a bounded time to connect. */
  public PGSimpleDataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(jdbcUrl);
    if (!user.isEmpty()) {
      source.setUser(user);
    }
    password.ifPresent(secret -> source.setPassword(text(secret)));
    source.setConnectTimeout(CONNECT_TIMEOUT_S);
    return source;
  }

  /**
   * The same for connections that are kept: each gives up on a server that says nothing for {@code
   * patience}, in whole seconds. One that lost its power sends no end of the connection, and TCP
   * alone would wait for it as good as for ever. A bound in the URL stays.
   */
  public PGSimpleDataSource dataSource(Duration patience) {
    PGSimpleDataSource source = dataSource();
    if (source.getSocketTimeout() == 0) {
      source.setSocketTimeout((int) patience.toSeconds());
    }
    source.setTcpKeepAlive(true);
    return source;
  }

  /** Opens a connection; the caller closes it. */
  public Connection connect() throws SQLException {
    return dataSource().getConnection();
  }

  /** The same place with another password. */
  DatabaseAccess withPassword(SecretBytes other) {
    return new DatabaseAccess(jdbcUrl, user, Optional.of(other));
  }

  private static String text(SecretBytes secret) {
    return new String(secret.reveal(SecretAccess.FOR_CRYPTO), StandardCharsets.UTF_8);
  }
}
