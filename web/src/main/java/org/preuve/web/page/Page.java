package org.preuve.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.web.Caller;
import org.preuve.web.assets.Asset;

/** What every template knows: texts, language, addresses, the person of the request. */
public final class Page {

  private final Pages module;
  private final Locale locale;
  private final ZoneId zone;
  private final Optional<Caller> caller;
  private final String path;
  private final String formToken;

  /**
   * A page of {@code module}.
   *
   * @param path address without {@code /s/{handle}} and query, {@code /portfolio}
   * @param formToken token of the forms of a page outside a course, empty without one
   */
  public Page(
      Pages module,
      Locale locale,
      ZoneId zone,
      Optional<Caller> caller,
      String path,
      String formToken) {
    this.formToken = formToken;
    this.module = module;
    this.locale = locale;
    this.zone = zone;
    this.caller = caller;
    this.path = path;
  }

  /** The same request seen with another module's texts. */
  public Page with(Pages other) {
    return new Page(other, locale, zone, caller, path, formToken);
  }

  /** The module whose texts this page uses. */
  public Pages module() {
    return module;
  }

  /** The text of {@code key} in the language of the page. */
  public String t(String key, Object... arguments) {
    return module.text(locale, key, arguments);
  }

  /** Whether {@code key} has a text. */
  public boolean has(String key) {
    return module.has(locale, key);
  }

  /** Language of the page. */
  public Locale locale() {
    return locale;
  }

  /** {@code fr} or {@code en}. */
  public String lang() {
    return locale.getLanguage();
  }

  /** Value of {@code lang} for words of people; null where they are in the page's language. */
  public @Nullable String langOf(String words) {
    return WrittenLanguage.of(words)
        .map(Locale::getLanguage)
        .filter(written -> !written.equals(lang()))
        .orElse(null);
  }

  /** The person, after a launch; empty on public pages. */
  public Optional<Caller> caller() {
    return caller;
  }

  /** Address of the page inside the course or the installation, without query. */
  public String path() {
    return path;
  }

  /**
   * Address for a link or form.
   *
   * @param target path inside the course such as {@code /portfolio}; on public pages it stays as it
   *     is
   */
  public String url(String target) {
    return caller.map(c -> "/s/" + c.handle() + target).orElse(target);
  }

  /** Address of a style sheet, script or picture under which its content never changes. */
  public String asset(String name) {
    return Asset.find(name).orElseThrow().address();
  }

  /** Value of the hidden field {@code csrf} that every form carries; empty on public pages. */
  public String csrf() {
    return caller.map(Caller::csrf).orElse(formToken);
  }

  /** {@code 2 juin 2026}, {@code 1er juin 2026}, {@code 2 June 2026}. */
  public String date(Instant at) {
    var day = at.atZone(zone);
    var first = locale.getLanguage().equals("fr") && day.getDayOfMonth() == 1;
    return format(day, first ? "'1er' MMMM yyyy" : "d MMMM yyyy");
  }

  /** {@code 14:05}. */
  public String time(Instant at) {
    return format(at.atZone(zone), "HH:mm");
  }

  /** {@code 14:05:09}; for what proves something. */
  public String seconds(Instant at) {
    return format(at.atZone(zone), "HH:mm:ss");
  }

  /** Date and time in one phrase. */
  public String dateTime(Instant at) {
    return t("frame.date-time", date(at), time(at));
  }

  /** Zone of all dates on this page. */
  public ZoneId zone() {
    return zone;
  }

  private String format(ZonedDateTime at, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(at);
  }
}
