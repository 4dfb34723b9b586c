package org.preuve.web.page;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import java.util.Map;

/**
 * A module's templates and texts.
 *
 * <p>Templates stand in {@code src/main/jte/<feature>/<name>.jte} and are compiled into the package
 * {@code <root package>.jte}; texts stand in {@code messages_{fr,en}.properties} of the root
 * package.
 */
public final class Pages {

  private static final Texts FRAME = new Texts("org.preuve.web");

  private final TemplateEngine templates;
  private final Texts texts;

  /** The module with this root package, for example {@code org.preuve.portfolio}. */
  public Pages(String rootPackage) {
    this.texts = new Texts(rootPackage);
    this.templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), rootPackage + ".jte");
  }

  /** The module's own text for {@code key}, else the frame's. */
  public String text(Locale locale, String key, Object... arguments) {
    return texts.has(locale, key)
        ? texts.text(locale, key, arguments)
        : FRAME.text(locale, key, arguments);
  }

  /** Whether {@code key} has a text in this module or in the frame. */
  public boolean has(Locale locale, String key) {
    return texts.has(locale, key) || FRAME.has(locale, key);
  }

  /**
   * A piece of a page.
   *
   * @param template {@code feature/name.jte} with the parameters {@code page} and {@code view}
   */
  public Content content(String template, Page page, Object view) {
    return output -> templates.render(template, Map.of("page", page, "view", view), output);
  }
}
