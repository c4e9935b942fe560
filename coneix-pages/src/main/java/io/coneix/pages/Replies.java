package io.coneix.pages;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Sends what handlers answer. Thread-safe. */
final class Replies {
  private static final String HTML = "text/html; charset=utf-8";
  private static final int SEE_OTHER = 303;

  private final Site site;
  private final TemplateEngine shared;
  private final String prefix;
  private final Texts texts;

  Replies(Site site, TemplateEngine shared, String prefix) {
    this.site = site;
    this.shared = shared;
    this.prefix = prefix;
    this.texts = site.texts().and(Texts.of(Replies.class, "pages"));
  }

  Texts texts() {
    return texts;
  }

  void send(Context context, Page page, Reply reply) {
    if (reply instanceof Reply.Whole whole) {
      Content body = inner(site.templates(), whole.template(), page, whole.view());
      html(context, page, whole.title(), body, whole.status());
    } else if (reply instanceof Reply.Part part) {
      Utf8ByteOutput out = new Utf8ByteOutput();
      site.templates().render(part.template(), Map.of("p", page, "v", part.view()), out);
      context.contentType(HTML).result(out.toByteArray());
    } else if (reply instanceof Reply.Redirect redirect) {
      redirect(context, prefix + redirect.path());
    } else {
      raw(context, (Reply.Raw) reply);
    }
  }

  /** A page of our own templates, in the site's frame. */
  void problem(Context context, Page page, String template, Object view, int status) {
    boolean part = "true".equals(context.header("HX-Request"));
    if (part) {
      Utf8ByteOutput out = new Utf8ByteOutput();
      shared.render(template, Map.of("p", page, "v", view), out);
      context.status(status).contentType(HTML).result(out.toByteArray());
    } else {
      html(context, page, page.t("problem.title"), inner(shared, template, page, view), status);
    }
  }

  private static Content inner(TemplateEngine engine, String template, Page page, Object view) {
    return output -> engine.render(template, Map.of("p", page, "v", view), output);
  }

  private void html(Context context, Page page, String title, Content body, int status) {
    Utf8ByteOutput out = new Utf8ByteOutput();
    shared.render("layout.jte", Map.of("p", page, "title", title, "body", body), out);
    context.status(status).contentType(HTML).result(out.toByteArray());
  }

  /** After a form, htmx is told to load the page as a whole. */
  private static void redirect(Context context, String address) {
    if ("true".equals(context.header("HX-Request"))) {
      context.status(204).header("HX-Redirect", address);
    } else {
      context.status(SEE_OTHER).header("Location", address);
    }
  }

  private static void raw(Context context, Reply.Raw raw) {
    if (raw.keepForever()) {
      context.header("Cache-Control", "private, max-age=31536000, immutable");
    }
    raw.fileName()
        .ifPresent(
            name -> context.header("Content-Disposition", "attachment; filename=\"" + name + "\""));
    context.contentType(raw.contentType()).result(raw.content().toArray());
  }
}
