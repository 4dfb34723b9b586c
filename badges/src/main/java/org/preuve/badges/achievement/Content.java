package org.preuve.badges.achievement;

import java.util.List;
import org.preuve.portfolio.framework.model.Label;

/** What a teacher says of an achievement; two versions differ in this. */
public record Content(
    Label name,
    Label description,
    Label criteria,
    AchievementType type,
    Picture picture,
    List<Alignment> alignments,
    List<String> tags,
    List<Level> levels,
    Validity validity) {

  public Content {
    alignments = List.copyOf(alignments);
    tags = List.copyOf(tags);
    levels = List.copyOf(levels);
  }
}
