/**
 * The settings: sync, words, pause, phones, listener, ground map, language and colours.
 *
 * <p>{@link io.geowallet.wallet.page.settings.SettingsHandlers} is the main type. The surprise: no
 * page shows any of the 24 words; it asks for three of them.
 */
@NullMarked
package io.geowallet.wallet.page.settings;

import org.jspecify.annotations.NullMarked;
