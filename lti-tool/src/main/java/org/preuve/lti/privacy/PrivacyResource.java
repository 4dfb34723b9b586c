package org.preuve.lti.privacy;

import gg.jte.output.StringOutput;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.lti.LtiPages;
import org.preuve.lti.PersonalData;
import org.preuve.lti.PersonalData.Kept;
import org.preuve.lti.PersonalData.Part;
import org.preuve.lti.course.User;
import org.preuve.lti.course.UserRepository;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.Role;
import org.preuve.web.UserId;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.Frame;
import org.preuve.web.frame.FrameReason;
import org.preuve.web.page.Page;

/**
 * What is kept about a person: one's own, or anybody's of the platform for whoever came by a data
 * privacy launch ({@code DataPrivacyLaunchRequest}, 1EdTech draft).
 */
@Path("/privacy")
@OpenTo(Who.COURSE)
@InCourse
@Dependent
public class PrivacyResource {

  /** Seconds. */
  private static final int AGAIN = 30;

  private final Caller caller;
  private final UserRepository users;
  private final Instance<PersonalData> modules;
  private final ArchiveGate gate;
  private final ServerConfig server;
  private final Clock clock;
  private final Frame frame;

  @Inject
  public PrivacyResource(
      Caller caller,
      UserRepository users,
      @Any Instance<PersonalData> modules,
      ArchiveGate gate,
      ServerConfig server,
      Clock clock,
      Frame frame) {
    this.caller = caller;
    this.users = users;
    this.modules = modules;
    this.gate = gate;
    this.server = server;
    this.clock = clock;
    this.frame = frame;
  }

  /**
   * What the page shows.
   *
   * @param subject the person's identifier at the platform
   * @param own whether it is the reader's own data
   * @param file address of the same as JSON
   */
  public record View(String name, String subject, boolean own, List<Kept> kept, String file) {

    public View {
      kept = List.copyOf(kept);
    }
  }

  /** One's own data. */
  @GET
  public Response own() {
    return show(caller.user().value());
  }

  /** Another person's. */
  @GET
  @Path("{person: \\d{1,18}}")
  public Response show(@PathParam("person") long person) {
    var page = frame.page(LtiPages.PAGES);
    return find(person)
        .map(user -> show(page, user))
        .orElseGet(() -> frame.refuse(page, FrameReason.NOT_FOUND));
  }

  /** The platform asked about a person who never came. */
  @GET
  @Path("nobody")
  public Response nobody() {
    return frame.refuse(frame.page(LtiPages.PAGES), PrivacyReason.NOTHING_KEPT);
  }

  /** {@code {"subject", "name", "kept": [{"code", "count", "purpose"}]}}. */
  @GET
  @Path("{person: \\d{1,18}}.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response file(@PathParam("person") long person) {
    var page = frame.page(LtiPages.PAGES);
    return find(person)
        .map(
            user ->
                Response.ok(document(user))
                    .header("Content-Disposition", "attachment; filename=\"preuve-data.json\"")
                    .build())
        .orElseGet(() -> frame.refuse(page, FrameReason.NOT_FOUND));
  }

  /** The data themselves: a ZIP of JSON and files. */
  @GET
  @Path("{person: \\d{1,18}}.zip")
  public Response archive(@PathParam("person") long person) {
    var page = frame.page(LtiPages.PAGES);
    return find(person)
        .map(user -> gate.free() ? archive(user) : busy(page))
        .orElseGet(() -> frame.refuse(page, FrameReason.NOT_FOUND));
  }

  /** Everything is read before the first byte: while it is written there is no tenant any more. */
  private Response archive(User user) {
    var page = frame.page(LtiPages.PAGES);
    var parts = parts(user.id());
    var now = clock.instant();
    var about = new LinkedHashMap<String, Object>();
    about.put("type", PersonalArchive.TYPE);
    about.put("exportedAt", now.toString());
    about.put("exportedFrom", server.baseUrl().toString());
    about.putAll(document(user));
    var view =
        ArchiveView.of(
            user.name(), page.dateTime(now), server.baseUrl().getHost(), kept(user.id()), parts);
    var index = new StringOutput();
    LtiPages.PAGES.content("privacy/archive.jte", page, view).writeTo(index);
    var archive = new PersonalArchive(about, parts, index.toString());
    StreamingOutput body = out -> gate.write(archive, out);
    return Response.ok(body)
        .type("application/zip")
        .header("Content-Disposition", "attachment; filename=\"preuve-data.zip\"")
        .build();
  }

  private Response busy(Page page) {
    return Response.fromResponse(frame.refuse(page, PrivacyReason.ARCHIVE_BUSY))
        .header(HttpHeaders.RETRY_AFTER, AGAIN)
        .build();
  }

  private List<Part> parts(UserId person) {
    return modules.stream().flatMap(module -> module.data(caller, person).stream()).toList();
  }

  private Response show(Page page, User user) {
    boolean own = user.id().equals(caller.user());
    var view =
        new View(
            user.name(), user.subject(), own, kept(user.id()), "/privacy/" + user.id().value());
    return frame.show(page, page.t("privacy.title"), "privacy/privacy.jte", view);
  }

  /** The store finds people of this platform only. */
  private Optional<User> find(long person) {
    boolean may = person == caller.user().value() || caller.roles().contains(Role.DATA_PROTECTION);
    return may ? users.byId(person) : Optional.empty();
  }

  private List<Kept> kept(UserId person) {
    return modules.stream()
        .flatMap(module -> module.about(caller, person).stream())
        .sorted(Comparator.comparingInt(Kept::order))
        .toList();
  }

  private Map<String, Object> document(User user) {
    var document = new LinkedHashMap<String, Object>();
    document.put("subject", user.subject());
    document.put("name", user.name());
    document.put(
        "kept",
        kept(user.id()).stream()
            .map(k -> Map.of("code", k.code(), "count", k.count(), "purpose", k.purpose()))
            .toList());
    return document;
  }
}
