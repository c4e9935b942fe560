package io.coneix.cli.demo.page;

import java.util.Optional;

/**
 * What the start page shows.
 *
 * @param progress how far the demo is
 * @param story the month in numbers, once it is over
 * @param links into the parties' pages, once they are open
 */
public record StartView(
    DemoState.Progress progress, Optional<Story> story, Optional<StartView.Links> links) {
  /**
   * Fresh launch links, each good for one browser.
   *
   * @param invitation the open invitation
   */
  public record Links(String wallet, String desk, String platform, String invitation) {
    /** Links made anew. */
    static Links of(Doors doors) {
      return new Links(
          doors.wallet().get().toString(),
          doors.desk().get().toString(),
          doors.platform().get().toString(),
          doors.invitation());
    }
  }

  /** The view of a state. */
  static StartView of(DemoState state) {
    return new StartView(state.progress(), state.story(), state.doors().map(Links::of));
  }
}
