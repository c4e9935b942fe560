package io.coneix.pages;

import io.coneix.evidence.bytes.Bytes;
import java.util.Optional;

/** What a page's handler answers. */
public sealed interface Reply {
  /**
   * A whole page.
   *
   * @param title the page's title, in the page's language
   * @param template a template of the site, with the parameters {@code p} ({@link Page}) and {@code
   *     v}
   * @param view what the template shows
   */
  record Whole(String title, String template, Object view, int status) implements Reply {}

  /** A part of a page, for htmx. */
  record Part(String template, Object view) implements Reply {}

  /**
   * Another page of the site.
   *
   * @param path begins with a slash
   */
  record Redirect(String path) implements Reply {}

  /**
   * Bytes of any kind.
   *
   * @param fileName set where the browser is to save them
   * @param keepForever true where the address changes with the bytes
   */
  record Raw(String contentType, Bytes content, Optional<String> fileName, boolean keepForever)
      implements Reply {}

  /** A whole page. */
  static Reply page(String title, String template, Object view) {
    return new Whole(title, template, view, 200);
  }

  /** A part of a page. */
  static Reply part(String template, Object view) {
    return new Part(template, view);
  }

  /** Another page, after something was done. */
  static Reply redirect(String path) {
    return new Redirect(path);
  }

  /** JSON that page scripts read. */
  static Reply json(String json) {
    return new Raw("application/json", Bytes.utf8(json), Optional.empty(), false);
  }

  /** Bytes under an address that changes with them. */
  static Reply forever(String contentType, Bytes content) {
    return new Raw(contentType, content, Optional.empty(), true);
  }

  /**
   * A file to save.
   *
   * @param fileName letters, digits, dots and hyphens
   */
  static Reply download(String contentType, String fileName, Bytes content) {
    if (!fileName.matches("[A-Za-z0-9.-]{1,100}")) {
      throw new IllegalArgumentException("file name");
    }
    return new Raw(contentType, content, Optional.of(fileName), false);
  }
}
