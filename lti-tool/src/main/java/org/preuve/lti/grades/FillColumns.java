package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.preuve.lti.ScoreGaps;
import org.preuve.lti.ScoreSource;
import org.preuve.lti.course.CourseRepository;
import org.preuve.web.Caller;

/** Brings earlier results into columns that came later. */
@Dependent
class FillColumns {

  private final CourseRepository courses;
  private final Columns columns;
  private final ScoreOutbox outbox;
  private final Instance<ScoreSource> sources;

  @Inject
  FillColumns(
      CourseRepository courses,
      Columns columns,
      ScoreOutbox outbox,
      @Any Instance<ScoreSource> sources) {
    this.courses = courses;
    this.columns = columns;
    this.outbox = outbox;
    this.sources = sources;
  }

  /** The start page's column is left out: it is made when there is none, so nothing is missed. */
  void fill(Caller assessor) {
    var course = courses.byId(assessor.course().value()).orElseThrow();
    var pages = columns.pages(course);
    if (!pages.isEmpty()) {
      var gaps = new ScoreGaps(pages, outbox.scored(course.id()));
      sources.forEach(source -> source.fill(assessor, gaps));
    }
  }
}
