/**
 * The pages under attack, in a real browser: other sites, rebound names, hostile texts.
 *
 * <p>{@link io.coneix.browser.attack.EvilSite} is the attacker's server, on another port of this
 * machine. The surprise: it is given what it could never know, the secret path of the pages.
 */
@NullMarked
package io.coneix.browser.attack;

import org.jspecify.annotations.NullMarked;
