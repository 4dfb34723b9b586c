package org.preuve.portfolio.framework.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.preuve.portfolio.framework.model.Condition;
import org.preuve.portfolio.framework.model.Condition.Route;
import org.preuve.portfolio.framework.model.Modality;
import org.preuve.portfolio.framework.model.Production;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

/**
 * Reads how one bloc is evaluated: its modalities, the production with its deliverables, the
 * conditions of each route. A cell may go on in the rows below it.
 */
final class EvaluationCell {

  private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String HEADING =
      "conditions? (?:de réalisation|d['’][ée]valuations?|de mise en œuvre)";

  /** What follows a colon or a dash is a condition itself. */
  private static final Pattern CONDITIONS =
      Pattern.compile("^(?<head>" + HEADING + "[^:–—]*)[:–—]?\\s*(?<rest>.*)$", WORDS);

  /** Names those whom the conditions are for, and nothing more. */
  private static final Pattern BARE =
      Pattern.compile(
          "^"
              + HEADING
              + "(?:[\\s,(]+(?:(?:pour|des?|par|en|les?|la|une?|tous) )*(?:candidat|VAE\\b|validation"
              + "|formation|apprenant|apprentissage|alternance)[^.]{0,80})?\\W*$",
          WORDS);

  private static final Pattern CANDIDATES =
      Pattern.compile(
          "^(?:pour )?(?:(?:une?|les?|la|des) )?(?:candidat|VAE\\b|validation).*", WORDS);
  private static final Pattern VAE =
      Pattern.compile(".*(?:\\bVAE\\b|validation des acquis|expérience).*", WORDS);
  private static final Pattern TRAINING =
      Pattern.compile(".*(?:formation|apprentissage|alternance|apprenant).*", WORDS);
  private static final Pattern PRODUCTION =
      Pattern.compile(".*\\b(?:productions?|livrables?) suivante?s?\\s*:$", WORDS);
  private static final Pattern MADE_OF =
      Pattern.compile(
          "^(?<title>.+?),?\\s+(?:matérialisée?s?|constituée?s?|composée?s?|comprenant)"
              + "(?:\\s+(?:par|de))?\\s*:$",
          WORDS);
  private static final Pattern DEFENCE =
      Pattern.compile(
          ".*(?:présente|soutien|défend|soutenance|présentation).*\\b(?:oral|jury).*", WORDS);

  /** {@code Travail individuel Présentation orale}: conditions that lost their bullets. */
  private static final Pattern NEXT =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N})])\\s+(?=(?:Mises?|Travail|Travaux|Productions?|Présentations?"
              + "|Soutenances?|Réalisations?|Dossiers?|Oral|[ÉE]preuves?|Durée|Entretien|Rapports?"
              + "|[ÉE]tudes?|[ÉE]valuations?|Rédaction|Individuel|Constitution)\\b)");

  private final DraftBuilder draft;
  private final BlocParts bloc;
  private final int number;
  private final Set<List<Paragraph>> seen = new HashSet<>();
  private Optional<Route> route = Optional.empty();
  private boolean producing;
  private boolean told;

  EvaluationCell(DraftBuilder draft, int number) {
    this.draft = draft;
    this.number = number;
    this.bloc = draft.in(number);
  }

  /**
   * Reads a cell; the very same one again says nothing new.
   *
   * @param coded whether it stands beside a competency: then it may begin anew, unless a heading at
   *     the end of the cell above still waits for its conditions
   */
  void read(List<Paragraph> cell, boolean coded) {
    if (seen.add(cell)) {
      if (coded && told && cell.stream().limit(1).anyMatch(EvaluationCell::modality)) {
        route = Optional.empty();
      }
      cell.forEach(this::paragraph);
    }
  }

  private static boolean modality(Paragraph first) {
    boolean kind = !ModalityKinds.of(first.text()).contains(Modality.Kind.OTHER);
    return !first.item() && (kind || EvaluationWords.certain(first.text()));
  }

  private void paragraph(Paragraph paragraph) {
    var text = paragraph.text();
    if (text.length() > RunningText.LONGEST) {
      draft.cut(String.valueOf(number), text);
      return;
    }
    var heading = CONDITIONS.matcher(text);
    if (heading.matches()) {
      heading(text, heading.group("head"), heading.group("rest"));
    } else if (route.isPresent() && !PRODUCTION.matcher(text).matches()) {
      conditions(text, route.get());
    } else if (PRODUCTION.matcher(text).matches()) {
      route = Optional.empty();
      producing = true;
      bloc.modality(text, List.of());
    } else if (producing) {
      production(paragraph);
    } else if (paragraph.item() && bloc.hasModality() && !EvaluationWords.certain(text)) {
      bloc.modalityItem(text);
    } else {
      bloc.modality(text, List.of());
    }
  }

  private void production(Paragraph paragraph) {
    var text = paragraph.text();
    var title = MADE_OF.matcher(text);
    if (title.matches()) {
      bloc.production(new Production(title.group("title"), List.of(), ""));
    } else if (paragraph.item() && bloc.hasProduction()) {
      bloc.deliverable(text);
    } else if (DEFENCE.matcher(text).matches() && bloc.hasProduction()) {
      bloc.defence(text);
      producing = false;
    } else if (!bloc.hasProduction()) {
      bloc.production(new Production(text, List.of(), ""));
    } else {
      producing = false;
      bloc.modality(text, List.of());
    }
  }

  /** A heading that goes on, or a sentence that begins like one, is a condition too. */
  private void heading(String text, String head, String rest) {
    boolean candidates = route(head) == Route.ANY && CANDIDATES.matcher(rest).matches();
    var found = route(candidates ? rest : head);
    route = Optional.of(found);
    told = false;
    if (!rest.isBlank()) {
      conditions(rest, found);
    } else if (!BARE.matcher(head).matches()) {
      conditions(text, found);
    }
  }

  private void conditions(String text, Route route) {
    told = true;
    var parts = NEXT.split(text);
    for (String part : parts) {
      bloc.condition(new Condition(route, part));
    }
    if (parts.length > 1) {
      draft.warn(Kind.CONDITIONS_SPLIT, String.valueOf(number), text);
    }
  }

  private static Route route(String heading) {
    if (VAE.matcher(heading).matches()) {
      return Route.VAE;
    }
    return TRAINING.matcher(heading).matches() ? Route.TRAINING : Route.ANY;
  }
}
