package io.coneix.platform.postgres;

import java.util.List;

/** What the embedded server is told on its command line, beyond what is in its files. */
final class ServerSettings {
  private ServerSettings() {}

  static List<String> all(int port) {
    return List.of(
        "listen_addresses=127.0.0.1",
        "port=" + port,
        "unix_socket_directories=",
        "password_encryption=scram-sha-256",
        "max_connections=40",
        // One server, no replicas: less to write for each commit.
        "wal_level=minimal",
        "max_wal_senders=0",
        "wal_compression=on",
        "max_wal_size=256MB",
        "shared_buffers=64MB",
        "io_method=sync",
        "jit=off",
        // Its log must not hold names, addresses of mailboxes or values (THREATS, T22).
        "logging_collector=off",
        "log_min_messages=warning",
        "log_min_error_statement=panic",
        "log_error_verbosity=terse",
        "log_connections=",
        "log_parameter_max_length_on_error=0");
  }
}
