package org.preuve.portfolio.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preuve.lti.roster.Roster.Member;
import org.preuve.web.UserId;

class NamesTest {

  private static final UserId ADAM = new UserId(1);
  private static final UserId BENALI = new UserId(2);
  private static final UserId MARTIN = new UserId(3);
  private static final UserId NOBODY = new UserId(9);
  private static final List<Member> CLASS =
      List.of(
          new Member(ADAM, "Zoé Adam", true),
          new Member(BENALI, "Inès Benali", true),
          new Member(MARTIN, "Hugo Martin", false));

  private static final String BENALI_IS = "zzzzzzzzbbbbbbbbbbbbbbbbbb";
  private static final String MARTIN_IS = "aaaaaaaammmmmmmmmmmmmmmmmm";

  @Test
  void shows_every_candidate_of_a_list_by_pseudonym_while_anything_waits() {
    var names = names(1, 0);

    var list = names.list(CLASS);

    assertThat(names.closed()).isTrue();
    assertThat(list).extracting(Member::name).containsExactly("C aaaaaaaa", "C zzzzzzzz");
    assertThat(list).extracting(Member::active).containsOnly(true);
    assertThat(names.listed(MARTIN, "Hugo Martin")).isEqualTo("C aaaaaaaa");
    assertThat(names.handle(MARTIN)).isEqualTo(MARTIN_IS);
    assertThat(names.listVeil(MARTIN).over("Martin.pdf")).isEqualTo("xxx.pdf");
    assertThat(names.listedTitle(MARTIN, "Banc de Hugo Martin")).isEqualTo("Banc de xxx xxx");
    assertThat(names.listedTitle(ADAM, "Banc de Zoé Adam")).isEqualTo("Banc de Zoé Adam");
    assertThat(names.handle(ADAM)).isEqualTo("1");
  }

  @Test
  void shows_a_candidate_by_name_on_the_own_pages_once_nothing_of_theirs_waits() {
    var names = names(1, 0);

    assertThat(names.shown(BENALI, "Inès Benali")).isEqualTo("C zzzzzzzz");
    assertThat(names.ownHandle(BENALI)).isEqualTo(BENALI_IS);
    assertThat(names.ownVeil(BENALI).over("De Benali")).isEqualTo("De xxx");
    assertThat(names.shown(MARTIN, "Hugo Martin")).isEqualTo("Hugo Martin");
    assertThat(names.ownHandle(MARTIN)).isEqualTo("3");
    assertThat(names.ownVeil(MARTIN).over("Martin.pdf")).isEqualTo("Martin.pdf");
  }

  @Test
  void shows_names_when_nothing_waits_or_nobody_hides_them() {
    for (var names : List.of(names(0, 0), Names.open())) {
      assertThat(names.closed()).isFalse();
      assertThat(names.list(CLASS)).isEqualTo(CLASS);
      assertThat(names.listed(BENALI, "Inès Benali")).isEqualTo("Inès Benali");
      assertThat(names.handle(BENALI)).isEqualTo("2");
    }
  }

  @Test
  void tells_people_of_one_name_apart_and_nobody_by_that_who_is_hidden() {
    Map<UserId, String> apart =
        Map.of(BENALI, "Inès Benali (compte 7)", MARTIN, "Inès Benali (compte 8)");
    var open = Names.open().apart(() -> apart);
    var closed = names(1, 0).apart(() -> apart);

    assertThat(open.listed(BENALI, "Inès Benali")).isEqualTo("Inès Benali (compte 7)");
    assertThat(open.shown(MARTIN, "Inès Benali")).isEqualTo("Inès Benali (compte 8)");
    assertThat(open.listed(ADAM, "Zoé Adam")).isEqualTo("Zoé Adam");
    assertThat(open.told(open.told(CLASS.get(1))).name()).isEqualTo("Inès Benali (compte 7)");
    assertThat(closed.listed(BENALI, "Inès Benali")).isEqualTo("C zzzzzzzz");
    assertThat(closed.told(CLASS.get(1)).name()).isEqualTo("Inès Benali");
    assertThat(closed.list(CLASS)).extracting(Member::name).noneMatch(one -> one.contains("7"));
  }

  @Test
  void waits_for_nobody_who_is_no_learner_of_the_course() {
    var row = new Object[] {NOBODY.value(), "nnnnnnnnnnnnnnnnnnnnnnnnnn", 1L};

    var names = Names.of(List.<Object[]>of(row), CLASS, pseudonym -> "C " + pseudonym);

    assertThat(names.closed()).isFalse();
    assertThat(names.hides(NOBODY)).isFalse();
  }

  @Test
  void takes_the_names_of_those_who_made_a_piece_together_out_of_its_title() {
    var title = "Banc de Benali et Martin";
    var names = names(1, 0).together(pairs());

    assertThat(names.ownVeil(BENALI).over(title)).isEqualTo("Banc de xxx et xxx");
    assertThat(names.ownVeil(MARTIN).over(title)).isEqualTo("Banc de xxx et Martin");
    assertThat(names.listVeil(MARTIN).over(title)).isEqualTo("Banc de xxx et xxx");
    assertThat(names.ownVeil(ADAM).over(title)).isEqualTo(title);
    assertThat(names(0, 0).together(pairs()).ownVeil(BENALI).over(title)).isEqualTo(title);
  }

  @Test
  void calls_nobody_who_made_a_piece_by_name_while_anything_waits() {
    assertThat(names(1, 0).contributor("qqqqqqqqrrrr", "Zoé Adam")).isEqualTo("C qqqqqqqq");
    assertThat(names(0, 0).contributor("qqqqqqqqrrrr", "Zoé Adam")).isEqualTo("Zoé Adam");
  }

  private static List<Object[]> pairs() {
    return List.of(
        new Object[] {BENALI.value(), MARTIN.value()},
        new Object[] {MARTIN.value(), BENALI.value()});
  }

  private static Names names(int benali, int martin) {
    return Names.of(
        List.of(
            new Object[] {BENALI.value(), BENALI_IS, (long) benali},
            new Object[] {MARTIN.value(), MARTIN_IS, (long) martin}),
        CLASS,
        pseudonym -> "C " + pseudonym);
  }
}
