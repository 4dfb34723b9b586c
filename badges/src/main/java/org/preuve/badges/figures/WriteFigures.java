package org.preuve.badges.figures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.preuve.badges.BadgeSeen;
import org.preuve.badges.BadgeSeen.How;

/** Writes what was counted, one row for each course, badge and month, all or nothing. */
@Dependent
class WriteFigures {

  private static final int AT_ONCE = 500;

  private final FigureRepository figures;
  private final Clock clock;

  @Inject
  WriteFigures(FigureRepository figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  /** Sorted, so that two nodes wait for each other and do not block. */
  private record Place(long registration, long course, String achievement)
      implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
      int courses = Long.compare(course, other.course);
      return courses == 0 ? achievement.compareTo(other.achievement) : courses;
    }
  }

  @Transactional
  void write(Map<BadgeSeen, Integer> counted) {
    var month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).toString();
    var sums = new TreeMap<Place, int[]>();
    var awards =
        new ArrayList<>(counted.keySet().stream().map(BadgeSeen::award).distinct().toList());
    for (int from = 0; from < awards.size(); from += AT_ONCE) {
      add(sums, counted, awards.subList(from, Math.min(awards.size(), from + AT_ONCE)));
    }
    sums.forEach(
        (place, sum) ->
            figures.add(
                place.registration(), place.course(), place.achievement(), month, sum[0], sum[1]));
  }

  /** A badge that is not there is not counted. */
  private void add(Map<Place, int[]> sums, Map<BadgeSeen, Integer> counted, List<String> awards) {
    for (var row : figures.places(awards)) {
      var award = (String) row[0];
      var place =
          new Place(((Number) row[1]).longValue(), ((Number) row[2]).longValue(), (String) row[3]);
      var sum = sums.computeIfAbsent(place, one -> new int[2]);
      sum[0] += counted.getOrDefault(new BadgeSeen(award, How.OPENED), 0);
      sum[1] += counted.getOrDefault(new BadgeSeen(award, How.VERIFIED), 0);
    }
  }
}
