package org.preuve.portfolio.submission;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preuve.lti.course.People;
import org.preuve.portfolio.anonymity.HideNames;
import org.preuve.portfolio.anonymity.Names;
import org.preuve.portfolio.anonymity.Veil;
import org.preuve.portfolio.evidence.Evidence;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Puts a submission into words. */
@Dependent
class SubmissionPages {

  private static final JsonMapper JSON = new JsonMapper();

  private final SubmissionRepository submissions;
  private final SubmissionItems items;
  private final CheckManifest check;
  private final WithdrawSubmission withdraw;
  private final Frameworks frameworks;
  private final People people;
  private final HideNames hideNames;

  @Inject
  SubmissionPages(
      SubmissionRepository submissions,
      SubmissionItems items,
      CheckManifest check,
      WithdrawSubmission withdraw,
      Frameworks frameworks,
      People people,
      HideNames hideNames) {
    this.submissions = submissions;
    this.items = items;
    this.check = check;
    this.withdraw = withdraw;
    this.frameworks = frameworks;
    this.people = people;
    this.hideNames = hideNames;
  }

  SubmissionView one(Page page, Caller reader, Submission s) {
    boolean mine = s.student().equals(reader.user());
    var names = mine ? Optional.<Names>empty() : Optional.of(hideNames.of(reader));
    var veil = names.map(n -> n.ownVeil(s.student())).orElse(Veil.NONE);
    var pieces = submissions.evidence(s.id());
    var codes =
        SubmissionItems.Codes.of(submissions.items(s.id()).stream().map(SubmissionItem::pair));
    var ids = pieces.stream().map(e -> e.id().value()).collect(Collectors.toSet());
    return new SubmissionView(
        s.attempt(),
        page.t("submission.one.lead", page.dateTime(s.frozenAt()), pieces.size()),
        scope(page, s),
        framework(page, s.framework()),
        s.sha256(),
        "/submission/" + s.attempt(),
        names.map(n -> query(n, s)).orElse(""),
        check.genuine(s),
        check.keyOf(s).map(key -> key.address().toString()),
        mine,
        names.map(n -> n.shown(s.student(), people.name(s.student()))),
        veiled(items.of(page, pieces, codes, ids), veil),
        answers(s, pieces, veil),
        s.missedDeadline().map(due -> page.t("submission.late-by", page.dateTime(due))).orElse(""),
        s.withdrawnAt()
            .map(at -> page.t("submission.withdrawn-at", page.dateTime(at), s.withdrawnWhy()))
            .orElse(""),
        mine && withdraw.possible(s));
  }

  private static String query(Names names, Submission s) {
    var field = names.hides(s.student()) ? "?candidate=" : "?student=";
    return field + names.ownHandle(s.student());
  }

  private static List<SubmissionsView.Item> veiled(List<SubmissionsView.Item> items, Veil veil) {
    return items.stream().map(item -> item.veiled(veil)).toList();
  }

  private static String scope(Page page, Submission s) {
    var words = new ArrayList<String>();
    if (s.bloc() > 0) {
      words.add(page.t("submission.for-bloc", s.bloc()));
    }
    if (s.chosen()) {
      words.add(page.t("submission.some"));
    }
    return String.join(" · ", words);
  }

  private String framework(Page page, String id) {
    return frameworks.named(id, page.locale());
  }

  private List<SubmissionView.Answer> answers(Submission s, List<Evidence> pieces, Veil veil) {
    var titles = pieces.stream().collect(Collectors.toMap(e -> e.id().value(), Evidence::title));
    var answers = new ArrayList<SubmissionView.Answer>();
    try {
      for (var node : JSON.readTree(s.manifest()).path("deliverables")) {
        var piece = veil.over(titles.getOrDefault(node.path("evidence").asText(), ""));
        answers.add(new SubmissionView.Answer(node.path("text").asText(), piece));
      }
    } catch (IOException changed) {
      return List.of(); // the page says that the manifest is not what was frozen
    }
    return answers;
  }
}
