package org.preuve.badges.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.preuve.badges.credential.LearnerRecord.Replaced;

/** Which achievements of a record are earlier versions of others in it. */
final class Replacements {

  private Replacements() {}

  /**
   * A version of a design.
   *
   * @param id as its credential says it
   * @param design what its versions share, empty for what has none
   */
  record Version(String id, String design, int number) {}

  /** Each with the next one that is there. */
  static List<Replaced> among(List<Version> versions) {
    var replaced = new ArrayList<Replaced>();
    versions.stream()
        .filter(version -> !version.design().isEmpty())
        .distinct()
        .sorted(Comparator.comparingInt(Version::number))
        .collect(Collectors.groupingBy(Version::design))
        .values()
        .forEach(
            same -> {
              for (var i = 1; i < same.size(); i++) {
                replaced.add(new Replaced(same.get(i - 1).id(), same.get(i).id()));
              }
            });
    return replaced;
  }
}
