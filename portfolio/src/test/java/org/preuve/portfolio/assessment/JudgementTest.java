package org.preuve.portfolio.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.Outcome;

class JudgementTest {

  private static final CriterionView OLD = new CriterionView(Outcome.ACQUIRED, "Profils nets.");
  private static final CriterionView NEW = new CriterionView(Outcome.IN_PROGRESS, "À revoir.");
  private static final Set<String> SHARED = Set.of("a", "b");

  @Test
  void follows_what_was_changed_and_keeps_what_was_not() {
    var here = says(Map.of("a", OLD, "b", OLD, "own", OLD));

    var after = here.following(says(Map.of("a", OLD)), says(Map.of("a", NEW)), SHARED);

    assertThat(after.criteria()).isEqualTo(Map.of("a", NEW, "b", OLD, "own", OLD));
    assertThat(after.message()).isEqualTo("Ici.");
  }

  @Test
  void follows_what_was_taken_back() {
    var here = says(Map.of("a", OLD, "own", OLD));

    var after = here.following(says(Map.of("a", OLD)), says(Map.of()), SHARED);

    assertThat(after.criteria()).isEqualTo(Map.of("own", OLD));
  }

  @Test
  void keeps_words_that_the_other_page_did_not_start_from() {
    var here = says(Map.of("a", OLD));

    assertThat(here.following(says(Map.of()), says(Map.of()), SHARED)).isEqualTo(here);
    assertThat(here.following(says(Map.of()), says(Map.of("a", NEW)), SHARED)).isEqualTo(here);
  }

  private static Judgement says(Map<String, CriterionView> criteria) {
    return new Judgement(null, "Ici.", criteria);
  }
}
