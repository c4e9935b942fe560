package io.coneix.platform;

import io.coneix.platform.postgres.DatabaseAccess;
import io.coneix.platform.postgres.EmbeddedPostgres;
import io.coneix.platform.postgres.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One server for all tests of the build; each parameter of type {@link DatabaseAccess} is its
 * database, emptied.
 */
public final class SharedDatabase implements ParameterResolver {
  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(SharedDatabase.class);

  private static final class Server implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    Server() {
      try {
        postgres = TestServer.start(Files.createTempDirectory("coneix-test-postgres"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Empties every table but Flyway's own; the first time there are none. */
    synchronized DatabaseAccess emptied() {
      try (Connection connection = postgres.access().connect();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables"
                + " WHERE schemaname = 'public' AND tablename NOT LIKE 'flyway%'"
                + " LOOP EXECUTE 'DELETE FROM ' || t; END LOOP; END $$");
        return postgres.access();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      Path home = postgres.dataDirectory().getParent();
      postgres.close();
      try {
        io.coneix.platform.files.PrivateFiles.deleteTree(home);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == DatabaseAccess.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext.Store store = context.getRoot().getStore(SPACE);
    return store.computeIfAbsent("server", key -> new Server(), Server.class).emptied();
  }
}
