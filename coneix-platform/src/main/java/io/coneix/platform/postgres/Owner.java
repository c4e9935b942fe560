package io.coneix.platform.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As whom the server runs: PostgreSQL refuses to start as root.
 *
 * <p>{@link #candidates} lists the ways in the order of preference. For a user who is not root
 * there is one: as is. For root, a user namespace (its processes then show as {@code nobody} and
 * hold no capability), else an unprivileged user who owns the data directory. The directories above
 * it, such as {@code /root}, are often closed to that user: its server is started inside the data
 * directory and knows it as {@link #INSIDE} only, and its programs lie in a directory that all may
 * read.
 *
 * @param name for messages
 * @param uid the owner of the data directory, or -1 to leave it as it is
 * @param gid its group
 * @param prefix what the server's command is prefixed with
 * @param inside true where the server is to be started inside the data directory
 */
record Owner(String name, int uid, int gid, List<String> prefix, boolean inside) {
  /** The working directory, also where the path to it is closed. */
  static final Path INSIDE = Path.of("/proc/self/cwd");

  private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");

  Owner {
    prefix = List.copyOf(prefix);
  }

  /** All ways for the user who runs this process, the best first. */
  static List<Owner> candidates() {
    return candidates(new UnixSystem().getUid() == 0);
  }

  static List<Owner> candidates(boolean root) {
    if (!root) {
      return List.of(new Owner("the same user", -1, -1, List.of(), false));
    }
    List<Owner> all = new ArrayList<>();
    all.add(new Owner("a user namespace", 0, 0, List.of("unshare", "-U", "--"), false));
    unprivileged().ifPresent(id -> all.addAll(dropped(id[0], id[1])));
    return all;
  }

  private static List<Owner> dropped(int uid, int gid) {
    List<String> setpriv =
        List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--");
    List<String> chroot = List.of("chroot", "--skip-chdir", "--userspec=" + uid + ":" + gid, "/");
    return List.of(
        new Owner("uid " + uid + " by setpriv", uid, gid, setpriv, true),
        new Owner("uid " + uid + " by chroot", uid, gid, chroot, true));
  }

  /** The first of the usual names that {@code /etc/passwd} knows; initdb looks its name up. */
  private static Optional<int[]> unprivileged() {
    try {
      List<String> lines = Files.readAllLines(Path.of("/etc/passwd"), StandardCharsets.UTF_8);
      return UNPRIVILEGED.stream()
          .flatMap(name -> lines.stream().filter(line -> line.startsWith(name + ":")))
          .map(line -> line.split(":", -1))
          .filter(field -> field.length > 3)
          .map(field -> new int[] {Integer.parseInt(field[2]), Integer.parseInt(field[3])})
          .findFirst();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
