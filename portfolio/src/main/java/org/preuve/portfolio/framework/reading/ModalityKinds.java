package org.preuve.portfolio.framework.reading;

import static org.preuve.portfolio.framework.model.Modality.Kind.ACTIVITY_REPORT;
import static org.preuve.portfolio.framework.model.Modality.Kind.BADGE;
import static org.preuve.portfolio.framework.model.Modality.Kind.CASE_STUDY;
import static org.preuve.portfolio.framework.model.Modality.Kind.COMPANY_MISSION;
import static org.preuve.portfolio.framework.model.Modality.Kind.ORAL;
import static org.preuve.portfolio.framework.model.Modality.Kind.OTHER;
import static org.preuve.portfolio.framework.model.Modality.Kind.PRACTICAL_WORK;
import static org.preuve.portfolio.framework.model.Modality.Kind.PRODUCTION;
import static org.preuve.portfolio.framework.model.Modality.Kind.PROFESSIONAL_SIMULATION;
import static org.preuve.portfolio.framework.model.Modality.Kind.PROJECT;
import static org.preuve.portfolio.framework.model.Modality.Kind.PUBLICATION;
import static org.preuve.portfolio.framework.model.Modality.Kind.ROLE_PLAY;
import static org.preuve.portfolio.framework.model.Modality.Kind.SELF_ASSESSMENT;
import static org.preuve.portfolio.framework.model.Modality.Kind.WRITTEN_EXAM;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preuve.portfolio.framework.model.Modality.Kind;

/** Tells by its words of what a modality consists. */
final class ModalityKinds {

  private static final Map<Kind, Pattern> WORDS = new EnumMap<>(Kind.class);

  static {
    word(
        WRITTEN_EXAM,
        "examens? écrits?|[ée]preuves? écrites?|devoirs? surveillés?|qcm|questionnaires?|written exams?");
    word(PRACTICAL_WORK, "travaux pratiques|travail pratique|practical work");
    word(ACTIVITY_REPORT, "rapports? d.activités?|rapports? de stage|activity reports?");
    word(BADGE, "badges?");
    word(SELF_ASSESSMENT, "auto-?[ée]valuations?|self-assessments?");
    word(CASE_STUDY, "[ée]tudes? de cas|case stud(?:y|ies)");
    word(ROLE_PLAY, "jeux? de rôles?|role plays?");
    word(PROJECT, "\\(projets?|réalisation de projets?|par projets?|conduite de projets?");
    word(PROFESSIONAL_SIMULATION, "mises? en situation (?:de )?professionnelles?");
    word(COMPANY_MISSION, "au sein d.une entreprise|en entreprise|mission d.alternance|stages?");
    word(
        PRODUCTION, "production suivante|production (?:d.un document|de livrables|écrite)|dossier");
    word(PUBLICATION, "livres? blancs?|publication d.un article");
    word(ORAL, "soutenances?|oral(?:e|es|ement)?|orals?|devant un jury");
  }

  private ModalityKinds() {}

  /** In the order in which they are named; {@code OTHER} when none is. */
  static List<Kind> of(String text) {
    var found =
        WORDS.entrySet().stream()
            .map(entry -> Map.entry(entry.getKey(), entry.getValue().matcher(text)))
            .filter(entry -> entry.getValue().find())
            .sorted(
                Comparator.comparingInt(
                    (Map.Entry<Kind, Matcher> entry) -> entry.getValue().start()))
            .map(Map.Entry::getKey)
            .toList();
    return found.isEmpty() ? List.of(OTHER) : found;
  }

  private static void word(Kind kind, String words) {
    var whole = "(?<![\\p{L}])(?:" + words + ")(?![\\p{L}])";
    WORDS.put(kind, Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }
}
