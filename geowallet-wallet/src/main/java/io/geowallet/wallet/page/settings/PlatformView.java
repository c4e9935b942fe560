package io.geowallet.wallet.page.settings;

/**
 * Whether the platform answers.
 *
 * @param answers true where it did just now
 */
public record PlatformView(boolean answers) {}
