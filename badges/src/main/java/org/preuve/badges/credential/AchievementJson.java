package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An achievement as JSON: the same in a credential and at its own address. */
public final class AchievementJson {

  /** In the language of the achievement's texts, which is French. */
  private static final String LEVEL = "Niveau";

  private AchievementJson() {}

  /** A document of its own, which says who makes it. */
  public static ObjectNode document(Achieved achieved, Issuer creator) {
    var json = CredentialJson.empty();
    json.putArray("@context").add(Contexts.CREDENTIALS_V2).add(Contexts.OPEN_BADGES);
    write(json, achieved);
    var profile = json.putObject("creator").put("id", creator.did());
    profile.putArray("type").add("Profile");
    profile.put("name", creator.name()).put("url", creator.url().toString());
    return json;
  }

  static void write(ObjectNode json, Achieved achieved) {
    json.put("id", achieved.id().toString());
    json.putArray("type").add("Achievement");
    json.put("achievementType", achieved.type()).put("inLanguage", achieved.language());
    achieved.version().ifPresent(version -> json.put("version", version));
    json.put("name", achieved.name()).put("description", achieved.description());
    var criteria = json.putObject("criteria");
    achieved.criteriaPage().ifPresent(page -> criteria.put("id", page.toString()));
    criteria.put("narrative", achieved.criteria());
    json.putObject("image").put("id", achieved.image().toString()).put("type", "Image");
    achieved.competencies().forEach(one -> align(json.withArray("/alignment").addObject(), one));
    achieved.tags().forEach(tag -> json.withArray("/tag").add(tag));
    if (!achieved.levels().isEmpty()) {
      levels(json.putArray("resultDescription").addObject(), achieved);
    }
  }

  /** Open Badges 3.0, class ResultDescription: one rubric, whose levels are in their order. */
  private static void levels(ObjectNode json, Achieved achieved) {
    json.put("id", achieved.levelsId().toString());
    json.putArray("type").add("ResultDescription");
    json.put("name", LEVEL).put("resultType", "RubricCriterionLevel");
    int place = 0;
    for (var level : achieved.levels()) {
      place++;
      var one = json.withArray("/rubricCriterionLevel").addObject();
      one.put("id", level.id().toString());
      one.putArray("type").add("RubricCriterionLevel");
      one.put("name", level.name()).put("level", Integer.toString(place));
      if (!level.meaning().isEmpty()) {
        one.put("description", level.meaning());
      }
    }
  }

  static void align(ObjectNode json, Achieved.Competency competency) {
    json.putArray("type").add("Alignment");
    json.put("targetType", "CFItem").put("targetCode", competency.code());
    json.put("targetName", competency.name()).put("targetUrl", competency.page().toString());
    if (!competency.statement().isEmpty()) {
      json.put("targetDescription", competency.statement());
    }
    json.put("targetFramework", competency.framework());
  }
}
