package org.preuve.portfolio.evidence;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preuve.portfolio.Contributions;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.portfolio.Slot;
import org.preuve.portfolio.Subject;
import org.preuve.portfolio.Words;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.Caller;
import org.preuve.web.base.Ids;
import org.preuve.web.page.Page;

/** Puts the form "add evidence" into words; whatever was entered stands in it again. */
@Dependent
class FormPage {

  private final EvidenceFiles files;
  private final FormFiles formFiles;
  private final PieceFiles pieces;
  private final Frameworks frameworks;
  private final Contributions contributions;

  @Inject
  FormPage(
      EvidenceFiles files,
      FormFiles formFiles,
      PieceFiles pieces,
      Frameworks frameworks,
      Contributions contributions) {
    this.files = files;
    this.formFiles = formFiles;
    this.pieces = pieces;
    this.frameworks = frameworks;
    this.contributions = contributions;
  }

  EvidenceFormView view(Page page, Caller caller, EvidenceForm form, List<FieldProblem> problems) {
    var subject = Subject.of(caller.user(), caller.course());
    var others = contributions.in(Slot.EVIDENCE_KIND, page, subject);
    return view(page, caller, form, problems, others, Optional.empty());
  }

  EvidenceFormView correction(
      Page page, Caller caller, Evidence own, EvidenceForm form, List<FieldProblem> problems) {
    var path = "/evidence/" + own.id().value();
    var correction =
        new EvidenceFormView.Correction(
            path + "/correct",
            own.revision(),
            path,
            own.frozenAt().isPresent(),
            own.kind() == EvidenceKind.FILE ? names(own) : Optional.empty());
    return view(page, caller, form, problems, List.of(), Optional.of(correction));
  }

  private EvidenceFormView view(
      Page page,
      Caller caller,
      EvidenceForm form,
      List<FieldProblem> problems,
      List<Content> others,
      Optional<EvidenceFormView.Correction> correction) {
    var framework = frameworks.of(caller.course());
    return new EvidenceFormView(
        Optional.ofNullable(form.kind()).map(EvidenceKind::word).orElse(""),
        form.title(),
        form.address(),
        form.text(),
        form.language(),
        Words.size(page, files.limit()),
        linked(page, framework, form),
        framework.blocs().stream().map(b -> bloc(page, b, form)).toList(),
        problems.stream().map(p -> problem(page, p)).toList(),
        formFiles.waiting(caller, form).stream().map(file -> kept(page, file)).toList(),
        files.limit(),
        PieceFiles.MOST,
        others,
        framework.id(),
        form.number().isEmpty() ? Ids.random() : form.number(),
        correction);
  }

  private Optional<String> names(Evidence own) {
    return Optional.of(
        pieces.of(own).stream().map(KeptFile::name).collect(Collectors.joining(", ")));
  }

  private static EvidenceFormView.Kept kept(Page page, EvidenceFile waiting) {
    var file = waiting.file();
    return new EvidenceFormView.Kept(waiting.id(), file.name(), Words.size(page, file.bytes()));
  }

  private static List<EvidenceFormView.Link> linked(
      Page page, Framework framework, EvidenceForm form) {
    return framework.competencies().stream()
        .filter(c -> form.links().containsKey(c.code()))
        .map(
            c ->
                new EvidenceFormView.Link(
                    c.code(), c.label(page.locale()), form.links().getOrDefault(c.code(), "")))
        .toList();
  }

  private static EvidenceFormView.Bloc bloc(Page page, Bloc bloc, EvidenceForm form) {
    var others =
        bloc.competencies().stream()
            .filter(c -> !form.links().containsKey(c.code()))
            .map(c -> new EvidenceFormView.Link(c.code(), c.label(page.locale()), ""))
            .toList();
    var title = page.t("bloc.title", bloc.number(), bloc.label(page.locale()));
    return new EvidenceFormView.Bloc(title, others);
  }

  private static EvidenceFormView.Problem problem(Page page, FieldProblem p) {
    var text = page.t("problem." + p.reason().name(), p.argument());
    var named = p.file().isEmpty() ? text : page.t("problem.of-file", p.file(), text);
    return new EvidenceFormView.Problem(p.field(), named, p.reason().name());
  }
}
