package io.coneix.browser.site;

import com.microsoft.playwright.Page;

/** The desk's form that invites a person. Stateless. */
public final class Invite {
  private Invite() {}

  /** Fills it in, with a new vehicle, and sends it; the page shows what came of it. */
  public static void send(Page form, String reference, String vehicle) {
    form.fill("#reference", reference);
    form.selectOption("#vehicle", "new");
    form.fill("#label", vehicle);
    form.fill("#cv", "5");
    form.check("#simulation");
    form.click("form.long button.primary");
    form.waitForLoadState();
  }
}
