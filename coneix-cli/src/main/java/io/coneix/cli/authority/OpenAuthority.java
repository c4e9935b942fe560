package io.coneix.cli.authority;

import io.coneix.cli.Environment;
import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.role.RootFile;
import io.coneix.cli.role.UserFile;
import io.coneix.evidence.key.RootSecret;
import io.coneix.trust.authority.Authority;
import io.coneix.trust.authority.AuthorityState;

/**
 * An authority's data directory, opened with its passphrase. Not thread-safe.
 *
 * @param data the locked directory
 * @param authority signs
 * @param state what it keeps
 */
record OpenAuthority(DataDirectory data, Authority authority, AuthorityState state)
    implements AutoCloseable {
  static final String ROLE = "authority";
  private static final String STATE = "authority.state";
  private static final int MAX_STATE = 1 << 26;

  static OpenAuthority open(DataOption where, PassphraseOption passphrase, Environment env) {
    DataDirectory data = where.openExisting(env, ROLE);
    try {
      RootSecret root = RootFile.open(data, passphrase.read(env));
      AuthorityState state = AuthorityState.decode(UserFile.read(data.file(STATE), MAX_STATE));
      return new OpenAuthority(data, new Authority(state.name(), root, env.random()), state);
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  static OpenAuthority create(
      String name, DataOption where, PassphraseOption passphrase, Environment env) {
    DataDirectory data = where.open(env, ROLE);
    try {
      RootSecret root = RootFile.create(data, passphrase.readNew(env), env);
      OpenAuthority opened =
          new OpenAuthority(
              data, new Authority(name, root, env.random()), AuthorityState.fresh(name));
      opened.save(opened.state);
      return opened;
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  void save(AuthorityState next) {
    data.write(STATE, next.encode().toArray());
  }

  @Override
  public void close() {
    data.close();
  }
}
