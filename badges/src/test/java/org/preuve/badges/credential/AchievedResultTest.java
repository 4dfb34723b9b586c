package org.preuve.badges.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Results as other issuers write them (Open Badges 3.0, class Result). */
class AchievedResultTest {

  private static final String ACHIEVEMENT =
      "'achievement': {'resultDescription': [{'id': 'urn:r', 'name': 'Mastery',"
          + " 'rubricCriterionLevel': [{'id': 'urn:l1', 'name': 'Novice'},"
          + " {'id': 'urn:l2', 'name': {'@value': 'Expert', '@language': 'en'},"
          + " 'description': 'Teaches others.'}]}, {'id': 'urn:s', 'name': 'Score'}]}";

  @Test
  void reads_the_level_by_its_identifier() throws Exception {
    assertThat(read("{'resultDescription': 'urn:r', 'achievedLevel': 'urn:l2'}"))
        .containsExactly(new AchievedResult("Mastery", "Expert", "Teaches others."));
    assertThat(read("{'achievedLevel': 'urn:l1'}"))
        .containsExactly(new AchievedResult("", "Novice", ""));
  }

  /** Its own word for a level that nothing describes would be any word. */
  @Test
  void a_level_that_is_not_described_says_nothing() throws Exception {
    assertThat(read("{'resultDescription': 'urn:r', 'achievedLevel': 'urn:l9', 'value': 'Expert'}"))
        .isEmpty();
    assertThat(read("{'resultDescription': 'urn:s', 'achievedLevel': 'urn:l2'}")).isEmpty();
  }

  @Test
  void reads_values_numbers_and_states() throws Exception {
    assertThat(read("{'resultDescription': 'urn:s', 'value': 14}, {'status': 'Completed'}, {}"))
        .containsExactly(
            new AchievedResult("Score", "14", ""), new AchievedResult("", "Completed", ""));
  }

  @Test
  void reads_no_more_than_a_page_shows() throws Exception {
    var many = String.join(",", java.util.Collections.nCopies(50, "{'value': 'x'}"));

    assertThat(read(many)).hasSize(20);
    assertThat(read("{'value': '" + "x".repeat(9_000) + "'}").get(0).value()).hasSize(301);
  }

  /**
   * Whoever signs may write a hundred thousand: what is looked at does not grow with their product.
   */
  @Test
  void looks_at_no_more_results_descriptions_and_levels_than_any_badge_needs() throws Exception {
    var empty = "{},".repeat(20);
    var described = "{'id': 'urn:x'},".repeat(100) + "{'id': 'urn:r', 'name': 'Late'}";
    var levels = "{'id': 'urn:x'},".repeat(100) + "{'id': 'urn:l', 'name': 'Late'}";

    assertThat(read(empty + "{'value': 'late'}")).isEmpty();
    assertThat(read("{'resultDescription': 'urn:r', 'value': 'x'}", described))
        .containsExactly(new AchievedResult("", "x", ""));
    assertThat(read("{'achievedLevel': 'urn:l'}", "{'rubricCriterionLevel': [" + levels + "]}"))
        .isEmpty();
  }

  private static List<AchievedResult> read(String results, String descriptions)
      throws JsonProcessingException {
    var json =
        "{'credentialSubject': {'result': ["
            + results
            + "], 'achievement': {'resultDescription': ["
            + descriptions
            + "]}}}";
    return AchievedResult.of(new ObjectMapper().readTree(json.replace('\'', '"')));
  }

  private static List<AchievedResult> read(String results) throws JsonProcessingException {
    var json = "{'credentialSubject': {'result': [" + results + "], " + ACHIEVEMENT + "}}";
    return AchievedResult.of(new ObjectMapper().readTree(json.replace('\'', '"')));
  }
}
