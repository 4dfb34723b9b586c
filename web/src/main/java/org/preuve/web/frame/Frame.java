package org.preuve.web.frame;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preuve.web.Reason;
import org.preuve.web.base.RefusalCounts;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.page.Page;
import org.preuve.web.page.Pages;

/** The frame around every page and every answer of a resource. */
@Dependent
public class Frame {

  private static final int FAULT = 500;

  private final CourseRequest request;
  private final FrameLayout layout;
  private final ServerConfig server;
  private final RefusalCounts counts;

  @Inject
  Frame(CourseRequest request, FrameLayout layout, ServerConfig server, RefusalCounts counts) {
    this.request = request;
    this.layout = layout;
    this.server = server;
    this.counts = counts;
  }

  /** Whether the answer is read by a program: JSON is the first that it accepts. */
  public boolean wantsJson() {
    return request.wantsJson();
  }

  /** The page context of this request, with the texts of {@code module}. */
  public Page page(Pages module) {
    return new Page(
        module,
        request.locale(),
        server.zone(),
        request.caller(),
        request.path(),
        request.formToken());
  }

  /**
   * 200 with a whole HTML page.
   *
   * @param title title of the document, in the page's language
   * @param template body template {@code feature/name.jte} of the page's module
   */
  public Response show(Page page, String title, String template, Object view) {
    return show(200, page, title, template, view);
  }

  /** The same with a head that says more: a page that people pass on. */
  public Response show(Page page, String title, String template, Object view, PublicHead head) {
    var body = page.module().content(template, page, view);
    return html(200, page, layout.html(page, title, request, body, head));
  }

  /** A whole HTML page with another status, for example a form with errors. */
  public Response show(int status, Page page, String title, String template, Object view) {
    var body = page.module().content(template, page, view);
    return html(status, page, layout.html(page, title, request, body, status < FAULT));
  }

  private static Response html(int status, Page page, String html) {
    return Response.status(status)
        // as bytes: RESTEasy escapes the text of an HTML answer with status 400
        .entity(html.getBytes(StandardCharsets.UTF_8))
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .language(page.locale())
        .build();
  }

  /**
   * A refusal: the reason's status with its page, or with JSON {@code {"code", "message", "cure"}}
   * when the request asks for JSON.
   *
   * @param arguments for the texts {@code refused.<NAME>.…} of the page's module
   */
  public Response refuse(Page page, Reason reason, Object... arguments) {
    if (reason.name().equals(FrameReason.FORM_TOKEN.name())) { // each module has its own texts
      counts.count(RefusalCounts.Kind.FORM);
    }
    var view = RefusalView.of(page, reason, arguments).from(request.back(server.baseUrl()));
    if (wantsJson()) {
      return later(
          reason,
          Response.status(reason.status())
              .entity(Map.of("code", view.code(), "message", view.title(), "cure", view.cure()))
              .type(MediaType.APPLICATION_JSON_TYPE)
              .build());
    }
    var framePage = page.with(FrameLayout.PAGES);
    return later(reason, show(reason.status(), framePage, view.title(), "frame/refusal.jte", view));
  }

  /** With the time after which it may be tried again, where the reason has one. */
  public static Response later(Reason reason, Response refused) {
    return reason
        .again()
        .map(
            wait ->
                Response.fromResponse(refused)
                    .header(HttpHeaders.RETRY_AFTER, wait.toSeconds())
                    .build())
        .orElse(refused);
  }

  /**
   * 303 to another page of the course (RFC 9110, section 15.4.4).
   *
   * @param path inside the course, may carry a query and a fragment
   * @param note the text {@code note.<note>} is shown once on that page
   */
  public Response seeOther(Page page, String path, @Nullable String note) {
    var target = page.url(path);
    if (note != null) {
      int hash = target.indexOf('#');
      var place = hash < 0 ? "" : target.substring(hash);
      var address = hash < 0 ? target : target.substring(0, hash);
      target = address + (address.contains("?") ? "&" : "?") + "note=" + note + place;
    }
    return Response.status(303)
        .header(HttpHeaders.LOCATION, URI.create(server.baseUrl() + target))
        .build();
  }
}
