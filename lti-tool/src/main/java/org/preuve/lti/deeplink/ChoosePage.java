package org.preuve.lti.deeplink;

import jakarta.enterprise.context.Dependent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.preuve.lti.Linkable;
import org.preuve.web.page.Page;

/** Puts the two steps of choosing into words. */
@Dependent
class ChoosePage {

  /** Fields in the order of the page. */
  private static final List<String> FIELDS =
      List.of(
          "title", "text", "maximum", "label", "from", "until", "hand-in-from", "hand-in-until");

  ChooseView choices(
      Page page,
      List<Linkable> offers,
      OfferFilter filter,
      Choice choice,
      boolean multiple,
      Optional<ChoiceProblem> problem) {
    return new ChooseView(
        page.caller().orElseThrow().courseTitle(),
        filter,
        offers.stream().map(Linkable::kind).distinct().toList(),
        offers.stream()
            .filter(offer -> filter.shows(offer) || (!multiple && choice.has(offer)))
            .map(offer -> new ChooseView.Row(offer, choice.has(offer)))
            .toList(),
        choice.chosen().stream().filter(offer -> multiple && !filter.shows(offer)).toList(),
        multiple,
        problem.map(p -> new ChooseView.Problem(p.name(), text(page, p))));
  }

  DetailsView details(
      Page page,
      List<ItemForm> forms,
      List<Map<String, ChoiceProblem>> problems,
      boolean lineItems) {
    var items =
        IntStream.range(0, forms.size())
            .mapToObj(n -> new DetailsView.Item(n, forms.get(n), words(page, problems.get(n))))
            .toList();
    return new DetailsView(
        page.caller().orElseThrow().courseTitle(),
        back(forms),
        lineItems,
        items,
        summary(page, problems));
  }

  private static Map<String, String> words(Page page, Map<String, ChoiceProblem> problems) {
    var words = new LinkedHashMap<String, String>();
    problems.forEach((field, problem) -> words.put(field, text(page, problem)));
    return words;
  }

  private static List<DetailsView.Problem> summary(
      Page page, List<Map<String, ChoiceProblem>> problems) {
    var summary = new ArrayList<DetailsView.Problem>();
    for (int n = 0; n < problems.size(); n++) {
      for (var field : FIELDS) {
        var problem = problems.get(n).get(field);
        if (problem != null) {
          summary.add(
              new DetailsView.Problem(field + "-" + n, problem.name(), text(page, problem)));
        }
      }
    }
    return summary;
  }

  private static String text(Page page, ChoiceProblem problem) {
    return page.t("choose." + problem, Choice.MOST);
  }

  private static String back(List<ItemForm> forms) {
    return forms.stream()
        .map(form -> "pick=" + URLEncoder.encode(form.offer().path(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "/choose?", ""));
  }
}
