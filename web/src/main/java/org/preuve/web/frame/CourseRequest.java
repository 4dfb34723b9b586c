package org.preuve.web.frame;

import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.preuve.web.Caller;
import org.preuve.web.page.Languages;
import org.preuve.web.page.NavEntry;

/** What the filters found out about this request. */
@RequestScoped
public class CourseRequest {

  private static final String NO_FRAME = "'none'";

  private @Nullable Caller caller;
  private Locale locale = Locale.FRENCH;
  private String path = "/";
  private String frameAncestors = NO_FRAME;
  private String formTargets = "";
  private String pictures = "";
  private String resumable = "";
  private boolean ownForms;
  private boolean json;
  private String formToken = "";
  private String otherLanguage = "";
  private List<NavEntry> navigation = List.of();
  private Map<String, List<String>> query = Map.of();
  private final Map<String, Object> known = new HashMap<>();
  private boolean safe;
  private String referer = "";

  protected CourseRequest() {}

  /** A request begins; nobody is known yet. */
  public void came(String path, Map<String, List<String>> query, Locale locale, boolean json) {
    this.path = path;
    this.query = Map.copyOf(query);
    this.locale = locale;
    this.json = json;
  }

  /**
   * The page that led here, as the browser says (RFC 9110, section 10.1.3).
   *
   * @param address whole address, empty where it is not said
   */
  public void cameFrom(String address) {
    this.referer = address;
  }

  /**
   * Address on this installation of the page that led here, if it is one of the same course or of
   * the administration and not this very one.
   */
  Optional<String> back(URI base) {
    var start = base + caller().map(c -> "/s/" + c.handle() + "/").orElse("/admin");
    if (!ofSomebody() || !referer.startsWith(start)) {
      return Optional.empty();
    }
    var page = referer.substring(base.toString().length()).replaceFirst("[?&]note=[a-z.-]*", "");
    var here = caller().map(c -> "/s/" + c.handle()).orElse("") + path;
    return page.equals(here) ? Optional.empty() : Optional.of(page);
  }

  /** The request only asks (RFC 9110, section 9.2.1): what was read once holds until its answer. */
  public void changesNothing() {
    this.safe = true;
  }

  /** What is known under that name already, else what is read now. */
  @SuppressWarnings("unchecked") // one name is used for one kind of value
  <T> T once(String name, Supplier<T> read) {
    var before = safe ? (T) known.get(name) : null;
    if (before != null) {
      return before;
    }
    var value = read.get();
    known.put(name, value);
    return value;
  }

  /** It was changed by the way, and is read anew. */
  void forget(String name) {
    known.remove(name);
  }

  /**
   * The request belongs to a launch session.
   *
   * @param ancestors origins that may frame the answer
   */
  public void belongsTo(Caller person, String ancestors) {
    this.caller = person;
    this.locale = person.locale();
    this.frameAncestors = ancestors;
  }

  /** The session is over: what is shown from here on is nobody's, still in the same frame. */
  public void endsHere() {
    this.caller = null;
    this.otherLanguage = "/";
  }

  /**
   * The request belongs to an administrator's session, outside of any course.
   *
   * @param token that every form carries
   * @param entries of the header
   */
  public void administers(Locale language, String token, List<NavEntry> entries) {
    this.locale = language;
    this.formToken = token;
    this.navigation = List.copyOf(entries);
  }

  /** Token of the forms of a page outside a course, empty without one. */
  public String formToken() {
    return formToken;
  }

  List<NavEntry> navigation() {
    return navigation;
  }

  /**
   * Whether a form of this page is sent to this installation only and shows where it comes from.
   */
  public boolean keepsOrigin() {
    return ownForms || ofSomebody();
  }

  /** Whether this is a page of a course or of the administration, not one of anybody's. */
  public boolean ofSomebody() {
    return caller != null || path.equals("/admin") || path.startsWith("/admin/");
  }

  /** The language that the reader asked for on this very page. */
  public Optional<Locale> wish() {
    return Optional.ofNullable(query.get("lang")).map(values -> Languages.of(values.get(0)));
  }

  /** The person, if the request belongs to a launch session. */
  public Optional<Caller> caller() {
    return Optional.ofNullable(caller);
  }

  /** Language of the answer. */
  public Locale locale() {
    return locale;
  }

  /** Path without {@code /s/{handle}} and query. */
  public String path() {
    return path;
  }

  /** Whether the answer is read by a program. */
  public boolean wantsJson() {
    return json;
  }

  /** Sources that may frame the answer (Content Security Policy 3, section 6.4.2). */
  public String frameAncestors() {
    return frameAncestors;
  }

  /** Other sources that may frame this answer, for pages that a platform shows before a session. */
  public void allowFrame(String ancestors) {
    this.frameAncestors = ancestors;
  }

  /**
   * For the page that says that a session is over: of which platform it was nobody may know any
   * more, and a frame that shows nothing tells nobody what to do. There is nothing on that page
   * that one could be made to click.
   */
  public void allowAnyFrame() {
    if (frameAncestors.equals(NO_FRAME)) {
      frameAncestors = "*";
    }
  }

  /** Lets a form of this answer post to one more origin (a deep-linking answer). */
  public void allowFormTo(String origin) {
    this.formTargets = " " + origin;
  }

  /**
   * Lets this answer become every page of a session without cookies: its policy holds for all of
   * them, so forms may post to the platform and pictures come from memory.
   */
  public void allowWithoutCookies(String platform) {
    this.frameAncestors = platform;
    this.formTargets = " " + platform;
    this.pictures = " blob:";
    this.ownForms = true;
  }

  /** The session whose secret this tab may still hold. */
  public void mayResume(String handle, String platform) {
    allowWithoutCookies(platform);
    this.resumable = handle;
  }

  /** Handle of a session that a script may open again, empty for none. */
  public String resumable() {
    return resumable;
  }

  /** Lets forms of this answer say where they come from (Fetch, section 3.2). */
  public void allowOwnForms() {
    this.ownForms = true;
  }

  public String pictures() {
    return pictures;
  }

  public String formTargets() {
    return formTargets;
  }

  /** Key of the note that this page shows once. */
  public Optional<String> note() {
    return Optional.ofNullable(query.get("note"))
        .map(values -> values.get(0))
        .filter(n -> n.matches("[a-z.-]{1,60}"));
  }

  /** Where this page is shown in another language, when its own address must not be repeated. */
  public void otherLanguageAt(String otherPath) {
    this.otherLanguage = otherPath;
  }

  /** Address of this page in another language. */
  public String switchTo(String language) {
    if (!otherLanguage.isEmpty()) {
      return otherLanguage + "?lang=" + language;
    }
    var parts = new ArrayList<String>();
    query.forEach(
        (name, values) -> {
          if (!name.equals("lang") && !name.equals("note")) {
            values.forEach(v -> parts.add(encode(name) + "=" + encode(v)));
          }
        });
    parts.add("lang=" + language);
    var prefix = caller().map(c -> "/s/" + c.handle()).orElse("");
    return prefix + path + "?" + String.join("&", parts);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
