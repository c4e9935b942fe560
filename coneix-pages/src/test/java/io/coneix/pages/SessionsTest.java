package io.coneix.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final int MOST = 32;

  private final Sessions sessions = new Sessions(new java.security.SecureRandom());

  private String opened() {
    return sessions.exchange(sessions.newLaunch(), Lang.FR).orElseThrow();
  }

  @Test
  void T37_launchSecret_isGoodForOneExchange() {
    String launch = sessions.newLaunch();
    assertThat(sessions.exchange(launch, Lang.EN)).isPresent();
    assertThat(sessions.exchange(launch, Lang.EN)).isEmpty();
  }

  @Test
  void T37_launchSecret_isNoSessionAndASessionNoLaunchSecret() {
    String launch = sessions.newLaunch();
    assertThat(sessions.find(launch)).isEmpty();
    assertThat(sessions.exchange(opened(), Lang.EN)).isEmpty();
    assertThat(sessions.exchange(launch, Lang.EN)).isPresent();
  }

  @Test
  void T37_secrets_areLongAndNeverTwice() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      assertThat(seen.add(sessions.newLaunch())).isTrue();
      assertThat(seen.add(sessions.secret())).isTrue();
    }
    assertThat(seen).allMatch(secret -> secret.matches("[A-Za-z0-9_-]{43}"));
  }

  @Test
  void T37_oldLinksThatNobodyUsed_end() {
    List<String> links = new ArrayList<>();
    for (int i = 0; i <= MOST; i++) {
      links.add(sessions.newLaunch());
    }
    assertThat(sessions.exchange(links.get(0), Lang.EN)).isEmpty();
    assertThat(sessions.exchange(links.get(1), Lang.EN)).isPresent();
    assertThat(sessions.exchange(links.get(MOST), Lang.EN)).isPresent();
  }

  @Test
  void sessions_areBounded_theOldestEnds() {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i <= MOST; i++) {
      tokens.add(opened());
    }
    assertThat(sessions.find(tokens.get(0))).isEmpty();
    assertThat(tokens.subList(1, MOST + 1)).allMatch(token -> sessions.find(token).isPresent());
  }

  @Test
  void sessions_doNotShareTheirChoices() {
    Session one = sessions.find(opened()).orElseThrow();
    Session other = sessions.find(opened()).orElseThrow();
    one.lang(Lang.EN);
    one.theme(Theme.DARK);
    assertThat(other.lang()).isEqualTo(Lang.FR);
    assertThat(other.theme()).isEqualTo(Theme.AUTO);
    assertThat(one.lang()).isEqualTo(Lang.EN);
  }
}
