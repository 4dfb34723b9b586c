package org.preuve.lti.deeplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.lti.LinkKind;
import org.preuve.lti.Linkable;

class ChoiceTest {

  private static final LinkKind COMPETENCY = new LinkKind(30, "competency", "Compétence");
  private static final LinkKind BADGE = new LinkKind(40, "badge", "Badge");
  private static final Linkable TEST =
      new Linkable(COMPETENCY, "C.5 Tester", "Vérifier un système", "/competencies/C.5", true, 1);
  private static final Linkable BADGE_TEST =
      new Linkable(BADGE, "Badge : Tester", "", "/badges/C.5", false, 1);
  private static final List<Linkable> OFFERS = List.of(TEST, BADGE_TEST);

  @Test
  void keeps_the_order_of_the_offers() {
    var choice = Choice.of(OFFERS, List.of("/badges/C.5", "/competencies/C.5"));

    assertThat(choice).isEqualTo(new Choice(OFFERS, true));
    assertThat(choice.problem(true)).isEmpty();
  }

  @Test
  void notices_what_is_not_offered() {
    assertThat(Choice.of(OFFERS, List.of("/badges/C.5", "/admin")).complete()).isFalse();
  }

  @Test
  void wants_one_at_least_and_not_more_than_the_platform_takes() {
    var many =
        IntStream.rangeClosed(0, Choice.MOST)
            .mapToObj(n -> new Linkable(BADGE, "b", "", "/badges/C" + n, false, 1))
            .toList();

    assertThat(new Choice(List.of(), true).problem(true)).contains(ChoiceProblem.CHOICE_NOTHING);
    assertThat(new Choice(OFFERS, true).problem(false)).contains(ChoiceProblem.CHOICE_MANY);
    assertThat(new Choice(many, true).problem(true)).contains(ChoiceProblem.CHOICE_MANY);
  }

  @Test
  void finds_words_without_accents_and_case_in_any_order() {
    assertThat(new OfferFilter("VERIFIER c.5", "").shows(TEST)).isTrue();
    assertThat(new OfferFilter("vérifier badge", "").shows(TEST)).isFalse();
    assertThat(new OfferFilter("", "").shows(TEST)).isTrue();
  }

  @Test
  void shows_one_kind() {
    assertThat(new OfferFilter("tester", "badge").shows(TEST)).isFalse();
    assertThat(new OfferFilter("tester", "badge").shows(BADGE_TEST)).isTrue();
  }
}
