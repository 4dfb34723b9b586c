package org.preuve.portfolio.submission;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.evidence.Evidence;
import org.preuve.portfolio.evidence.EvidenceLink;
import org.preuve.portfolio.evidence.EvidenceRepository;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.group.Contributors;
import org.preuve.portfolio.group.Contributors.Contributor;
import org.preuve.web.Caller;

/** Finds what a choice comes to; the preview and the act ask the same. */
@Dependent
class ChooseContents {

  private final EvidenceRepository evidence;
  private final Frameworks frameworks;
  private final SubmissionRepository submissions;
  private final Contributors contributors;

  @Inject
  ChooseContents(
      EvidenceRepository evidence,
      Frameworks frameworks,
      SubmissionRepository submissions,
      Contributors contributors) {
    this.contributors = contributors;
    this.evidence = evidence;
    this.frameworks = frameworks;
    this.submissions = submissions;
  }

  /** Whether that attempt froze just this; one of before contents had digests tells by its rows. */
  boolean frozenBy(Caller student, int attempt, Contents contents) {
    return submissions
        .attempt(student.user().value(), student.course().value(), attempt)
        .filter(s -> s.content().map(contents.digest()::equals).orElseGet(() -> same(s, contents)))
        .isPresent();
  }

  private boolean same(Submission before, Contents contents) {
    var frozen =
        submissions.items(before.id()).stream()
            .map(SubmissionItem::pair)
            .collect(Collectors.toSet());
    return before.bloc() == contents.bloc()
        && before.chosen() == contents.chosen()
        && frozen.equals(contents.pairs());
  }

  Chosen of(Caller student, Choice choice) {
    var framework = frameworks.of(student.course());
    long user = student.user().value();
    long course = student.course().value();
    var links = EvidenceLink.byEvidence(evidence.linksOf(student.registration(), user, course));
    var pieces = new ArrayList<Evidence>();
    var items = new ArrayList<Contents.Item>();
    var out = new ArrayList<Chosen.Left>();
    var all = inOrder(evidence.of(user, course));
    var groups = contributors.of(all.stream().flatMap(e -> e.group().stream()).toList());
    for (var piece : all) {
      var linked = links.getOrDefault(piece.id(), List.of());
      var own = current(linked, framework);
      var meant = within(own, framework, choice.bloc());
      var why =
          linked.isEmpty()
              ? Optional.of(LeftOut.UNLINKED)
              : why(own, meant, choice.takes(piece.id().value()));
      if (why.isPresent()) {
        out.add(new Chosen.Left(piece, why.get()));
      } else {
        pieces.add(piece);
        items.add(item(piece, meant).by(makers(piece, groups)));
      }
    }
    boolean some = out.stream().anyMatch(left -> left.why() == LeftOut.NOT_CHOSEN);
    var answers = answers(framework, choice, pieces);
    return new Chosen(pieces, out, new Contents(framework, choice.bloc(), some, items, answers));
  }

  private static List<Contributor> makers(Evidence piece, Map<String, List<Contributor>> groups) {
    return piece.group().map(group -> groups.getOrDefault(group, List.of())).orElse(List.of());
  }

  private static List<Evidence> inOrder(List<Evidence> pieces) {
    return pieces.stream()
        .sorted(Comparator.comparing(Evidence::addedAt).thenComparing(e -> e.id().value()))
        .toList();
  }

  private static Optional<LeftOut> why(
      List<EvidenceLink> own, List<EvidenceLink> meant, boolean taken) {
    if (own.isEmpty()) {
      return Optional.of(LeftOut.FORMER);
    }
    if (meant.isEmpty()) {
      return Optional.of(LeftOut.OTHER_BLOC);
    }
    return taken ? Optional.empty() : Optional.of(LeftOut.NOT_CHOSEN);
  }

  private static List<EvidenceLink> current(List<EvidenceLink> links, Framework framework) {
    return links.stream().filter(link -> link.framework().equals(framework.id())).toList();
  }

  private static List<EvidenceLink> within(
      List<EvidenceLink> links, Framework framework, int bloc) {
    return bloc == 0
        ? links
        : links.stream()
            .filter(l -> framework.blocOf(l.code()).filter(b -> b.number() == bloc).isPresent())
            .toList();
  }

  private static Contents.Item item(Evidence e, List<EvidenceLink> links) {
    var item =
        new Contents.Item(
            e.id(),
            e.kind(),
            e.mediaType(),
            e.bytes(),
            e.sha256(),
            e.title(),
            e.digests(),
            links.stream().map(l -> new Contents.Link(l.code(), l.justification())).toList());
    return item.in(e.language());
  }

  private static List<Contents.Answer> answers(
      Framework framework, Choice choice, List<Evidence> pieces) {
    var frozen = pieces.stream().map(e -> e.id().value()).collect(Collectors.toSet());
    return framework.blocs().stream()
        .filter(bloc -> choice.bloc() == 0 || bloc.number() == choice.bloc())
        .flatMap(bloc -> answers(bloc, choice, frozen).stream())
        .toList();
  }

  private static List<Contents.Answer> answers(Bloc bloc, Choice choice, Set<String> frozen) {
    var found = new ArrayList<Contents.Answer>();
    for (int p = 0; p < bloc.productions().size(); p++) {
      var production = bloc.productions().get(p);
      for (int d = 0; d < production.deliverables().size(); d++) {
        var piece = choice.answers().get(bloc.number() + "." + p + "." + d);
        if (piece != null && frozen.contains(piece)) {
          found.add(
              new Contents.Answer(
                  bloc.number(),
                  production.title(),
                  production.deliverables().get(d),
                  new EvidenceId(piece)));
        }
      }
    }
    return found;
  }
}
