package org.preuve.demo.lms;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.demo.web.Refusal;
import org.preuve.demo.web.Reply;
import org.preuve.demo.web.Request;

/** The LMS's pages: who looks at them, in which language, and with which security policy. */
final class LmsPages {

  private static final String LANGUAGE = "lms-language";
  private static final String PERSON = "lms-person";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, LmsPages.class.getClassLoader(), "org.preuve.demo.jte");
  private final RecordsFile records;

  LmsPages(RecordsFile records) {
    this.records = records;
  }

  static Person person(Request request) {
    return request.cookie(PERSON).flatMap(Person::find).orElse(Person.ALL.get(0));
  }

  static String language(Request request) {
    return request.cookie(LANGUAGE).filter("en"::equals).orElse("fr");
  }

  Reply choosePerson(Request request) {
    String id = request.form().getOrDefault("person", "");
    Person person = Person.find(id).orElseThrow(() -> new Refusal(400, "unknown_person"));
    return back(request).with("Set-Cookie", cookie(PERSON, person.id()));
  }

  Reply chooseLanguage(Request request) {
    String language = request.form().getOrDefault("language", "");
    return back(request).with("Set-Cookie", cookie(LANGUAGE, language.equals("en") ? "en" : "fr"));
  }

  private static String cookie(String name, String value) {
    return name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000";
  }

  private static Reply back(Request request) {
    String path = request.form().getOrDefault("back", "/course");
    return Reply.seeOther(path.matches("/[a-z]+(/[0-9]+)?") ? path : "/course");
  }

  Reply activity(
      Request request,
      String course,
      String title,
      String address,
      String frameKey,
      Records.@Nullable Link link) {
    LmsPage page = page(request, title, course);
    var dates = link == null ? List.of() : ShownDates.of(page, link);
    return show(
        200,
        "lms/activity.jte",
        page,
        Map.of(
            "address",
            address,
            "frameTitle",
            page.t(frameKey),
            "tools",
            origins(),
            "dates",
            dates));
  }

  Reply people(Request request, String course) {
    var known = records.get();
    var absent =
        Person.ALL.stream()
            .map(Person::id)
            .filter(id -> !known.enrolled(id, course))
            .collect(Collectors.toSet());
    return show(
        200, "lms/people.jte", page(request, "lms.people", course), Map.of("absent", absent));
  }

  Reply grades(Request request) {
    Locale locale = Locale.forLanguageTag(language(request));
    return show(
        200,
        "lms/grades.jte",
        page(request, "lms.grades"),
        Map.of("book", GradeBook.of(records.get(), person(request), locale)));
  }

  Reply note(Request request, int status, String titleKey) {
    LmsPage page = page(request, titleKey);
    return show(status, "lms/note.jte", page, Map.of("text", page.t(titleKey + ".text")));
  }

  Reply formPost(Request request, String address, Map<String, String> fields) {
    return show(
        200,
        "lms/formpost.jte",
        page(request, "lms.opening"),
        Map.of("address", address, "fields", fields));
  }

  Reply added(Request request, List<String> titles, String message) {
    return show(
        200,
        "lms/added.jte",
        page(request, titles.isEmpty() ? "lms.added.none" : "lms.added"),
        Map.of("titles", titles, "message", message));
  }

  /** A refusal is a page in both languages' default, with its code. */
  Reply refused(Refusal refusal) {
    var page =
        new LmsPage("fr", Person.ALL.get(0), "/course", "lms.refused", Course.ID, records.get());
    return show(
        refusal.status(),
        "lms/note.jte",
        page,
        Map.of("text", page.t("lms.refused.text", refusal.code())));
  }

  private LmsPage page(Request request, String titleKey) {
    return page(request, titleKey, Course.ID);
  }

  private LmsPage page(Request request, String titleKey, String course) {
    return new LmsPage(
        language(request),
        person(request),
        request.uri().getPath(),
        titleKey,
        course,
        records.get());
  }

  private Reply show(int status, String template, LmsPage page, Map<String, Object> more) {
    var parameters = new HashMap<>(more);
    parameters.put("page", page);
    var output = new StringOutput();
    templates.render(template, parameters, output);
    return Reply.of(status, "text/html; charset=utf-8", output.toString())
        .with("Content-Security-Policy", policy())
        .with("X-Content-Type-Options", "nosniff")
        .with("Cache-Control", "no-store")
        .with("Referrer-Policy", "no-referrer");
  }

  private String policy() {
    String tools = origins();
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
        + " font-src 'self'; base-uri 'none'; frame-ancestors 'self';"
        + (" frame-src 'self' " + tools + "; form-action 'self' " + tools);
  }

  private String origins() {
    return records.get().tools().stream()
        .map(Tool::origin)
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
