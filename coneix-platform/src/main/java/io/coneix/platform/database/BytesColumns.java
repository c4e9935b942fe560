package io.coneix.platform.database;

import io.coneix.evidence.bytes.Bytes;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Lets {@link Bytes} be bound to, and read from, columns of type bytea. Stateless. */
final class BytesColumns {
  private BytesColumns() {}

  static Jdbi register(Jdbi jdbi) {
    return jdbi.registerArgument(new Binder()).registerColumnMapper(Bytes.class, new Reader());
  }

  private static final class Binder extends AbstractArgumentFactory<Bytes> {
    Binder() {
      super(Types.BINARY);
    }

    @Override
    protected Argument build(Bytes value, ConfigRegistry config) {
      return (int position, PreparedStatement statement, StatementContext context) ->
          statement.setBytes(position, value.unsafeArray());
    }
  }

  private static final class Reader implements ColumnMapper<Bytes> {
    @Override
    public @Nullable Bytes map(ResultSet rows, int column, StatementContext context)
        throws SQLException {
      byte[] value = rows.getBytes(column);
      return value == null ? null : Bytes.wrap(value);
    }
  }
}
