package io.coneix.platform.log;

/** Holds what the log shows at present: written by the writer's thread, read by all. */
final class Shown {
  private volatile Published published;

  Shown(Published first) {
    this.published = first;
  }

  Published get() {
    return published;
  }

  void set(Published next) {
    published = next;
  }
}
