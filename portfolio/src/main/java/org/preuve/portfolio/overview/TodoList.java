package org.preuve.portfolio.overview;

import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.preuve.web.page.Page;

/** At most three things to do, most urgent first. */
@Dependent
class TodoList {

  private static final int MOST = 3;
  private static final int QUOTED = 140;

  List<HomeView.Todo> of(Page page, ShowHome.Standing standing) {
    var standings = standing.standings();
    var todo = new ArrayList<HomeView.Todo>();
    standings.stream()
        .filter(CompetencyProgress::returned)
        .map(s -> returned(page, s))
        .forEach(todo::add);
    if (standing.unlinked() > 0) {
      todo.add(link(page, standing.unlinked()));
    }
    long fresh = standings.stream().filter(s -> s.fresh() > 0).count();
    if (fresh > 0) {
      todo.add(submit(page, fresh));
    }
    var silent = standings.stream().filter(s -> s.evidence() > 0 && s.self().isEmpty()).toList();
    if (!silent.isEmpty()) {
      todo.add(position(page, silent));
    }
    if (standing.unlinked() == 0 && standings.stream().allMatch(s -> s.evidence() == 0)) {
      todo.add(first(page));
    }
    return todo.stream().limit(MOST).toList();
  }

  private static HomeView.Todo returned(Page page, CompetencyProgress s) {
    var code = s.competency().code();
    var message = s.decision().map(d -> d.message()).orElse("");
    return new HomeView.Todo(
        "arrow-counterclockwise",
        "wip",
        page.t("todo.resume", code, s.competency().label(page.locale())),
        message.isEmpty()
            ? page.t("todo.resume-silent")
            : page.t("todo.resume-text", quoted(message)),
        "/portfolio/" + code,
        page.t("todo.resume-verb"),
        page.t("todo.about", code));
  }

  /** As a group's piece is for each member who has confirmed. */
  private static HomeView.Todo link(Page page, long pieces) {
    return new HomeView.Todo(
        "link-45deg",
        "wip",
        page.t("todo.link", pieces),
        page.t("todo.link-text"),
        "/evidence",
        page.t("todo.link-verb"),
        "");
  }

  private static HomeView.Todo submit(Page page, long competencies) {
    return new HomeView.Todo(
        "lock",
        "ink",
        page.t("todo.submit"),
        page.t("todo.submit-text", competencies),
        "/submission",
        page.t("todo.submit-verb"),
        "");
  }

  private static HomeView.Todo position(Page page, List<CompetencyProgress> silent) {
    var codes =
        silent.stream()
            .limit(MOST)
            .map(s -> s.competency().code())
            .collect(Collectors.joining(", "));
    return new HomeView.Todo(
        "chat-square-text",
        "ink",
        page.t("todo.position", silent.size()),
        page.t("todo.position-text", codes, silent.size() - MOST),
        "/portfolio/" + silent.get(0).competency().code(),
        page.t("todo.position-verb"),
        "");
  }

  private static HomeView.Todo first(Page page) {
    return new HomeView.Todo(
        "plus-circle",
        "ink",
        page.t("todo.first"),
        page.t("todo.first-text"),
        "/evidence/new",
        page.t("evidence.add"),
        "");
  }

  private static String quoted(String message) {
    var line = message.replace('\n', ' ');
    return line.length() <= QUOTED ? line : line.substring(0, QUOTED).strip() + "…";
  }
}
