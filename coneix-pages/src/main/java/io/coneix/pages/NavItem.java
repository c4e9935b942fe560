package io.coneix.pages;

/**
 * An entry of the main menu.
 *
 * @param path a path of the site, for example {@code /month}
 * @param key its words in the site's texts
 * @param icon one of the symbols of {@code icons.svg} without {@code #}
 */
public record NavItem(String path, String key, String icon) {}
