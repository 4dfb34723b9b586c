package org.preuve.badges.bulk;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.AchievementReason;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.award.Award;
import org.preuve.badges.award.AwardReason;
import org.preuve.badges.award.AwardRepository;
import org.preuve.badges.award.Given;
import org.preuve.badges.bulk.CsvPeople.Line;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.assessment.Decisions;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.MaxBody;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.UserId;
import org.preuve.web.base.StreamedUpload;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Chooses who gets a designed badge: from the class, or by a table. */
@Path("/designs/{design: [a-z2-7]{26}}/award")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class BulkResource {

  private static final String WORDS = "words-";
  private static final String LEVEL = "level-";
  private static final String LINK = "link-";

  /** Words about each of a class, and each of their accents takes six bytes. */
  private static final long MOST = 2 * 1024 * 1024;

  private final Frame frame;
  private final Caller caller;
  private final Achievements achievements;
  private final AwardRepository awards;
  private final Roster roster;
  private final PrepareAward preparing;
  private final Frameworks frameworks;
  private final Decisions decisions;
  private final Page page;

  @Inject
  public BulkResource(
      Frame frame,
      Caller caller,
      Achievements achievements,
      AwardRepository awards,
      Roster roster,
      PrepareAward preparing,
      Frameworks frameworks,
      Decisions decisions) {
    this.frame = frame;
    this.caller = caller;
    this.achievements = achievements;
    this.awards = awards;
    this.roster = roster;
    this.preparing = preparing;
    this.frameworks = frameworks;
    this.decisions = decisions;
    this.page = frame.page(PAGES);
  }

  /**
   * The class, with who has it.
   *
   * @param acquired code of a competency: those who have it are shown, and ticked
   */
  @GET
  public Response choose(
      @PathParam("design") String design,
      @QueryParam("acquired") @DefaultValue("") String acquired) {
    if (acquired.isEmpty()) {
      return with(design, version -> choices(200, version, List.of(), Optional.empty()));
    }
    return frameworks.of(caller.course()).competency(acquired).isPresent()
        ? with(design, version -> acquired(version, acquired))
        : frame.refuse(page, AwardReason.AWARD_COMPETENCY);
  }

  private Response acquired(Achievement version, String code) {
    var have =
        decisions.inForce(caller.course(), Set.of(code), Optional.empty()).stream()
            .filter(one -> one.decision().outcome() == Outcome.ACQUIRED)
            .map(Decisions.Released::student)
            .collect(Collectors.toSet());
    var members =
        roster.members(caller.course()).stream().filter(one -> have.contains(one.user())).toList();
    var ticked = members.stream().map(one -> Chosen.plain(one.user())).toList();
    return choices(200, version, members, ticked, code, Optional.empty());
  }

  /**
   * Keeps who was ticked ({@code person}, repeated) with words about each ({@code words-…}), a
   * level ({@code level-…}) and evidence ({@code link-…}).
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @MaxBody(MOST)
  public Response chosen(@PathParam("design") String design, @Context HttpServletRequest request) {
    return with(
        design,
        version -> {
          var chosen = chosen(request.getParameterMap());
          return preparing
              .prepare(caller, version, chosen)
              .fold(
                  this::prepared,
                  refused -> choices(refused.status(), version, chosen, Optional.of(refused)));
        });
  }

  private static List<Chosen> chosen(Map<String, String[]> sent) {
    return Arrays.stream(sent.getOrDefault("person", new String[0]))
        .filter(person -> person.matches("\\d{1,18}"))
        .distinct()
        .map(person -> new Chosen(new UserId(Long.parseLong(person)), given(sent, person)))
        .toList();
  }

  private static Given given(Map<String, String[]> sent, String person) {
    var level = field(sent, LEVEL + person);
    return new Given(
        Chosen.clean(field(sent, WORDS + person)),
        level.isEmpty() ? 0 : level.matches("\\d{1,2}") ? Integer.parseInt(level) : -1,
        Given.address(field(sent, LINK + person)));
  }

  private static String field(Map<String, String[]> sent, String name) {
    return sent.getOrDefault(name, new String[] {""})[0];
  }

  /** The form of a table. */
  @GET
  @Path("csv")
  public Response table(@PathParam("design") String design) {
    return with(design, version -> csv(200, version, "", List.of(), Optional.empty()));
  }

  /** Keeps whom a table names; with lines that name nobody, says which, unless they are skipped. */
  @POST
  @Path("csv")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @MaxBody(MaxBody.STREAMED)
  public Response named(
      @PathParam("design") String design,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
      InputStream body)
      throws IOException {
    if (StreamedUpload.tooLong(length, ReadCsv.LIMIT)) {
      return frame.refuse(page, BulkReason.CSV_TOO_LARGE);
    }
    var sent = ReadCsv.read(caller, type, body);
    return sent.refusal()
        .map(reason -> frame.refuse(page, reason))
        .orElseGet(() -> with(design, version -> named(version, sent)));
  }

  private Response named(Achievement version, ReadCsv.Sent sent) {
    var students = roster.identified(caller.course());
    var lines =
        new CsvPeople(new FindPerson(students), holders(version).keySet(), version.levels())
            .read(sent.text());
    if (lines.isEmpty()) {
      return csv(400, version, sent.text(), lines, Optional.of(BulkReason.CSV_EMPTY));
    }
    if (!sent.skip() && lines.stream().anyMatch(line -> line.problem().isPresent())) {
      return csv(400, version, sent.text(), lines, Optional.of(BulkReason.CSV_LINES));
    }
    var chosen = lines.stream().filter(line -> line.problem().isEmpty()).map(this::chosen).toList();
    return preparing
        .prepare(caller, version, chosen)
        .fold(
            this::prepared,
            refused -> csv(refused.status(), version, sent.text(), lines, Optional.of(refused)));
  }

  private Chosen chosen(Line line) {
    return new Chosen(line.person().orElseThrow().user(), line.given());
  }

  private Response prepared(String job) {
    return frame.seeOther(page, "/awards/" + job, null);
  }

  private Response with(String design, Function<Achievement, Response> answer) {
    return achievements.versions(caller.course(), design).stream()
        .findFirst()
        .map(answer)
        .orElseGet(() -> frame.refuse(page, AchievementReason.DESIGN_UNKNOWN));
  }

  /** Who has this version, each with the award. */
  private Map<UserId, Award> holders(Achievement version) {
    var held = new java.util.HashMap<UserId, Award>();
    awards.ofDesign(caller.course().value(), version.design()).stream()
        .filter(award -> award.achievement().equals(version.id()))
        .filter(award -> award.revokedAt().isEmpty())
        .forEach(award -> held.put(award.recipient(), award));
    return held;
  }

  private Response choices(
      int status, Achievement version, List<Chosen> chosen, Optional<BulkReason> refusal) {
    return choices(status, version, roster.members(caller.course()), chosen, "", refusal);
  }

  private Response choices(
      int status,
      Achievement version,
      List<Roster.Member> members,
      List<Chosen> chosen,
      String acquired,
      Optional<BulkReason> refusal) {
    var codes =
        frameworks.of(caller.course()).competencies().stream()
            .map(
                one -> new ChooseView.Code(one.code(), one.code() + " " + one.label(page.locale())))
            .toList();
    var filter = new ChooseView.Filter(acquired, codes);
    var view = ChooseView.of(page, version, members, holders(version), chosen, filter, refusal);
    return frame.show(status, page, page.t("bulk.title", view.name()), "bulk/choose.jte", view);
  }

  private Response csv(
      int status,
      Achievement version,
      String text,
      List<Line> lines,
      Optional<BulkReason> refusal) {
    var view = CsvView.of(page, version, text, lines, refusal);
    return frame.show(status, page, page.t("csv.title", view.name()), "bulk/csv.jte", view);
  }
}
