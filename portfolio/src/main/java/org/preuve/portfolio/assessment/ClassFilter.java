package org.preuve.portfolio.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Framework;

/**
 * What of the class is shown; travels in the query, so that previous and next keep it.
 *
 * @param bloc number, 0 for all
 * @param show {@code all}, {@code silent}, or what waits: {@code due} for all of it, {@code new},
 *     {@code again} or {@code draft} for a part
 * @param name part of a name, without accents and case
 * @param code of one competency, empty for all
 * @param link id of the resource link whose people are shown, empty for the whole course
 */
public record ClassFilter(int bloc, String show, String name, String code, String link) {

  private static final List<String> WAITING = List.of("due", "new", "again", "draft");

  /** Whole class. */
  public static final ClassFilter ALL = new ClassFilter(0, "all", "");

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_LINK = 255;

  public ClassFilter {
    show = WAITING.contains(show) || show.equals("silent") ? show : "all";
    name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name.strip();
    link = link.length() > LONGEST_LINK ? "" : link;
    code = code.matches("[A-Za-z0-9.-]{1,20}") ? code : "";
  }

  /** Of every competency and the whole course. */
  public ClassFilter(int bloc, String show, String name) {
    this(bloc, show, name, "", "");
  }

  /** The same with only what waits. */
  public ClassFilter due() {
    return new ClassFilter(bloc, "due", name, code, link);
  }

  /** The same with another part of the class. */
  public ClassFilter showing(String other) {
    return new ClassFilter(bloc, other, name, code, link);
  }

  /** The same of the whole course: the people of one link are few, and known by name. */
  public ClassFilter ofCourse() {
    return new ClassFilter(bloc, show, name, code, "");
  }

  /** Whether only what waits is shown. */
  public boolean waiting() {
    return WAITING.contains(show);
  }

  /** Where this filter is shown: the queue, or the class. */
  public String page() {
    return (waiting() ? "/to-assess" : "/class") + query();
  }

  /** The same with another bloc. */
  public ClassFilter inBloc(int number) {
    return new ClassFilter(number, show, name, "", link);
  }

  /** Query with its question mark; empty for the whole class. */
  public String query() {
    var parts = new ArrayList<String>();
    if (bloc > 0) {
      parts.add("bloc=" + bloc);
    }
    if (!show.equals("all")) {
      parts.add("show=" + show);
    }
    if (!name.isEmpty()) {
      parts.add("name=" + URLEncoder.encode(name, UTF_8));
    }
    if (!code.isEmpty()) {
      parts.add("code=" + code);
    }
    if (!link.isEmpty()) {
      parts.add("link=" + URLEncoder.encode(link, UTF_8));
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  /** The blocs that are shown, with the competencies that are. */
  public List<Bloc> in(Framework framework) {
    return framework.blocs().stream()
        .filter(b -> bloc == 0 || b.number() == bloc)
        .map(b -> code.isEmpty() ? b : b.only(code))
        .filter(b -> !b.competencies().isEmpty())
        .toList();
  }

  boolean shows(ClassRow row) {
    boolean part = waiting() ? row.due() : !show.equals("silent") || row.silent();
    return names(row.student().name()) && part;
  }

  /** Whether a person of that name is shown. */
  boolean names(String person) {
    return name.isEmpty() || plain(person).contains(plain(name));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
