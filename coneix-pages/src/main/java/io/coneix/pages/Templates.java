package io.coneix.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

/** Finds the templates that the build has made into classes. */
public final class Templates {
  private Templates() {}

  /**
   * The engine over the templates of one module.
   *
   * @param anchor a class of that module
   * @param packageName the package that its build gives to templates
   */
  public static TemplateEngine of(Class<?> anchor, String packageName) {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, anchor.getClassLoader(), packageName);
  }
}
