package org.preuve.badges.rule;

import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.page.Page;

/**
 * The form of a rule.
 *
 * @param refusal the one reason why it was refused
 * @param unsaved whether it shows what somebody typed and nothing keeps
 * @param teacher whether the reader may set it
 * @param set whether there is a rule in force
 * @param former whether it is filled with the rule of the version before
 * @param foreign whether the rule in force is of another framework than the course
 * @param labels what there are marks of
 */
public record RuleView(
    String name,
    int version,
    RuleForm form,
    String base,
    List<String> problems,
    Optional<String> refusal,
    boolean unsaved,
    boolean teacher,
    boolean set,
    boolean former,
    boolean foreign,
    List<Bloc> blocs,
    List<Choice> badges,
    List<String> labels,
    String back) {

  /** Something to tick. */
  public record Choice(String value, String words) {}

  /** What a bloc has to tick. */
  public record Bloc(int number, String title, List<Choice> competencies, List<Choice> criteria) {

    static Bloc of(Page page, Framework framework, org.preuve.portfolio.framework.model.Bloc bloc) {
      return new Bloc(
          bloc.number(),
          page.t("rule.bloc", bloc.number(), bloc.label(page.locale())),
          bloc.competencies().stream()
              .map(one -> new Choice(one.code(), one.code() + " " + one.label(page.locale())))
              .toList(),
          RuleCriteria.of(framework, bloc).values().stream()
              .map(one -> new Choice(one.id(), one.name(page.locale())))
              .toList());
    }
  }

  /** One line for a mark or a measurement. */
  public record Row(int place, String subject, String value) {}

  /** Lines for marks. */
  public List<Row> marks() {
    return rows(form.marks());
  }

  /** Lines for measurements. */
  public List<Row> measured() {
    return rows(form.measured());
  }

  private static List<Row> rows(List<RuleForm.Line> lines) {
    return java.util.stream.IntStream.range(0, lines.size())
        .mapToObj(place -> new Row(place, lines.get(place).subject(), lines.get(place).value()))
        .toList();
  }

  public List<String> levels() {
    return RuleForm.LEVELS;
  }

  public boolean wrong(String field) {
    return problems.contains(field);
  }

  public boolean competency(String code) {
    return form.competencies().contains(code);
  }

  public boolean criterion(String id) {
    return form.criteria().contains(id);
  }

  public boolean badge(String design) {
    return form.badges().contains(design);
  }

  public boolean automatic() {
    return form.automatic();
  }

  /** Whether something of a bloc is ticked. */
  public boolean open(Bloc bloc) {
    return bloc.competencies().stream().anyMatch(one -> competency(one.value()))
        || bloc.criteria().stream().anyMatch(one -> criterion(one.value()));
  }

  /** Every competency, for the lines of measurements. */
  public List<Choice> competencies() {
    return blocs.stream().flatMap(bloc -> bloc.competencies().stream()).toList();
  }
}
