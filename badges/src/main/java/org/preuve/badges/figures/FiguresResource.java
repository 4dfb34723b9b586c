package org.preuve.badges.figures;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.preuve.badges.achievement.Achievements;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.CsvText;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** What became of the badges of a course, by badge and month. */
@Path("/badge-figures")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class FiguresResource {

  private final Frame frame;
  private final Caller caller;
  private final FigureRepository figures;
  private final Achievements achievements;
  private final Page page;

  @Inject
  public FiguresResource(
      Frame frame, Caller caller, FigureRepository figures, Achievements achievements) {
    this.frame = frame;
    this.caller = caller;
    this.figures = figures;
    this.achievements = achievements;
    this.page = frame.page(PAGES);
  }

  /** The table. */
  @GET
  public Response show() {
    return frame.show(
        page, page.t("figures.title"), "figures/figures.jte", new FiguresView(rows()));
  }

  /** The same for spreadsheets. */
  @GET
  @Path("export.csv")
  public Response export() {
    return CsvText.file("badges.csv", lines(rows()));
  }

  private List<FiguresView.Row> rows() {
    var names = new HashMap<String, String>();
    return figures.of(caller.registration(), caller.course().value()).stream()
        .map(
            row ->
                new FiguresView.Row(
                    names.computeIfAbsent((String) row[0], this::name),
                    (String) row[1],
                    number(row[2]),
                    number(row[3]),
                    number(row[4]),
                    number(row[5])))
        .toList();
  }

  private String name(String achievement) {
    return achievements
        .find(achievement)
        .map(
            one ->
                one.designed()
                    ? page.t("figures.version", one.name().in(page.locale()), one.version())
                    : one.name().in(page.locale()))
        .orElse(achievement);
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }

  private List<List<String>> lines(List<FiguresView.Row> rows) {
    var heads =
        Stream.of("badge", "month", "awarded", "published", "opened", "verified")
            .map(key -> page.t("figures." + key))
            .toList();
    return Stream.concat(Stream.of(heads), rows.stream().map(FiguresView.Row::cells)).toList();
  }
}
