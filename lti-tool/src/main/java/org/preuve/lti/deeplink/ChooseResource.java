package org.preuve.lti.deeplink;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.preuve.lti.LtiPages;
import org.preuve.lti.deeplink.ItemCheck.Outcome;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** A teacher puts something of Preuve into the course: chooses, then names and dates it. */
@Path("/choose")
@OpenTo(Who.COURSE)
@InCourse
@Dependent
public class ChooseResource {

  private static final int UNPROCESSABLE = 422;

  private final Caller caller;
  private final DeepLinkings requests;
  private final Offers offers;
  private final ChoosePage choosePage;
  private final AnswerPage answer;
  private final Frame frame;
  private final Page page;

  @Inject
  public ChooseResource(
      Caller caller,
      DeepLinkings requests,
      Offers offers,
      ChoosePage choosePage,
      AnswerPage answer,
      Frame frame) {
    this.caller = caller;
    this.requests = requests;
    this.offers = offers;
    this.choosePage = choosePage;
    this.answer = answer;
    this.frame = frame;
    this.page = frame.page(LtiPages.PAGES);
  }

  /** What can be put into the course. */
  @GET
  public Response choices(
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("pick") List<String> picks) {
    return asked(
        request -> {
          var all = offers.of(caller);
          var filter = new OfferFilter(words, kind);
          return choices(request, all, filter, Choice.of(all, picks), Optional.empty());
        });
  }

  /** The chosen things with their fields, as proposed. */
  @GET
  @Path("details")
  public Response details(
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("pick") List<String> picks) {
    return asked(
        request -> {
          var all = offers.of(caller);
          var choice = Choice.of(all, picks);
          var problem = choice.problem(request.asked().multiple());
          if (problem.isPresent()) {
            return choices(request, all, new OfferFilter(words, kind), choice, problem);
          }
          var forms = choice.chosen().stream().map(ItemForm::proposed).toList();
          return details(200, request, forms, forms.stream().map(f -> NOTHING).toList());
        });
  }

  private static final Map<String, ChoiceProblem> NOTHING = Map.of();

  /** Sends the links to the platform; with an error, the same fields again. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(@Context HttpServletRequest form) {
    return asked(
        request -> {
          var picks = form.getParameterValues("pick");
          var all = offers.of(caller);
          var choice = Choice.of(all, picks == null ? List.of() : List.of(picks));
          if (!choice.complete()) {
            return frame.refuse(page, DeepLinkReason.DEEP_LINK_UNKNOWN);
          }
          var problem = choice.problem(request.asked().multiple());
          return problem.isPresent()
              ? choices(request, all, new OfferFilter("", ""), choice, problem)
              : send(request, choice, form.getParameterMap());
        });
  }

  /** Back to the platform with nothing (Deep Linking 2.0, section 4.5). */
  @POST
  @Path("cancel")
  public Response cancel() {
    return asked(request -> answer.send(caller, request, List.of()));
  }

  private Response send(DeepLinking request, Choice choice, Map<String, String[]> fields) {
    var forms =
        IntStream.range(0, choice.chosen().size())
            .mapToObj(n -> ItemForm.sent(choice.chosen().get(n), n, fields))
            .toList();
    var outcomes =
        forms.stream()
            .map(f -> ItemCheck.check(f, request.asked().lineItems(), page.zone()))
            .toList();
    var wrong =
        outcomes.stream().map(o -> o.fold(sound -> NOTHING, Outcome.Wrong::problems)).toList();
    if (wrong.stream().anyMatch(problems -> !problems.isEmpty())) {
      return details(UNPROCESSABLE, request, forms, wrong);
    }
    return answer.send(
        caller, request, outcomes.stream().map(o -> ((Outcome.Sound) o).item()).toList());
  }

  private Response choices(
      DeepLinking request,
      List<org.preuve.lti.Linkable> all,
      OfferFilter filter,
      Choice choice,
      Optional<ChoiceProblem> problem) {
    var view = choosePage.choices(page, all, filter, choice, request.asked().multiple(), problem);
    int status = problem.isPresent() ? UNPROCESSABLE : 200;
    return frame.show(status, page, page.t("choose.title"), "deeplink/choose.jte", view);
  }

  private Response details(
      int status,
      DeepLinking request,
      List<ItemForm> forms,
      List<Map<String, ChoiceProblem>> problems) {
    var view = choosePage.details(page, forms, problems, request.asked().lineItems());
    return frame.show(status, page, page.t("choose.details"), "deeplink/details.jte", view);
  }

  private Response asked(java.util.function.Function<DeepLinking, Response> then) {
    if (!caller.assessor()) {
      return frame.refuse(page, DeepLinkReason.DEEP_LINK_ROLE);
    }
    return requests
        .of(caller)
        .map(then)
        .orElseGet(() -> frame.refuse(page, DeepLinkReason.DEEP_LINK_NOT_ASKED));
  }
}
