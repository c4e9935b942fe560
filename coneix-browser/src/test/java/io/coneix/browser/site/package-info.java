/**
 * The sites that are walked and attacked, started as a user would start them.
 *
 * <p>{@link io.coneix.browser.site.OwnWallet} is a person's own file and nothing else. The
 * surprise: a site is started once for all test classes, and ends with the JVM.
 */
package io.coneix.browser.site;
