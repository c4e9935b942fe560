/**
 * The pages in a real browser: the system's Chromium, driven by Playwright.
 *
 * <p>{@link io.coneix.browser.Chromium} starts it, {@link io.coneix.browser.Coneix} starts commands
 * of the product in processes of their own, as a user would. The surprise: nothing is built anew
 * for the tests, commands run from the classes of this very build.
 */
package io.coneix.browser;
