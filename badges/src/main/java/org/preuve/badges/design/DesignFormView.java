package org.preuve.badges.design;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.AchievementReason;
import org.preuve.badges.achievement.AchievementType;
import org.preuve.badges.achievement.Picture;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.page.Page;

/**
 * The form of a design.
 *
 * @param form what was sent, or is known
 * @param next whether a change makes a next version
 * @param base names the version that the form was opened on, empty for a new design
 * @param picture path of the picture of the choices
 * @param refusal why it was not kept, with its code, where no field is to blame
 * @param problems names of fields to mend
 * @param unsaved whether what it shows was sent and is not kept
 * @param action path that the form posts to
 */
public record DesignFormView(
    DesignForm form,
    boolean next,
    String base,
    String picture,
    List<Choice> types,
    List<Choice> shapes,
    List<Choice> colours,
    List<Choice> symbols,
    List<Group> blocs,
    Optional<AchievementReason> refusal,
    List<String> problems,
    boolean unsaved,
    String action,
    String back) {

  /**
   * One of several.
   *
   * @param value as it is sent
   * @param words what a person reads
   * @param picture path of a picture of it, empty without one
   */
  public record Choice(String value, String words, String picture, boolean chosen) {}

  /** The competencies of a bloc. */
  public record Group(String title, boolean open, List<Choice> choices) {}

  /** Whether the field is to be mended. */
  public boolean wrong(String field) {
    return problems.contains(field);
  }

  /** Whether the English texts are shown at once. */
  public boolean english() {
    return !(form.nameEn() + form.descriptionEn() + form.criteriaEn()).isEmpty()
        || problems.stream().anyMatch(field -> field.endsWith("-en"));
  }

  static DesignFormView of(
      Page page,
      DesignForm form,
      Framework framework,
      Optional<Achievement> version,
      String base,
      List<String> problems,
      boolean unsaved) {
    var refusal =
        Stream.of(AchievementReason.values())
            .filter(reason -> problems.contains(reason.name()))
            .findFirst();
    var path = page.path();
    return new DesignFormView(
        form,
        version.filter(Achievement::frozen).isPresent(),
        base,
        DesignsView.picture(page, form.shape(), form.colour(), form.symbol()),
        choices(page, "achievement.type.", AchievementType.values(), form.type()),
        pictures(page, form, Picture.Shape.values()),
        pictures(page, form, Picture.Colour.values()),
        pictures(page, form, Picture.Symbol.values()),
        framework.blocs().stream().map(bloc -> group(page, bloc, form)).toList(),
        refusal,
        refusal.isPresent() ? List.of() : problems,
        unsaved,
        page.url(path),
        page.url(base.isEmpty() ? "/designs" : path.substring(0, path.lastIndexOf('/'))));
  }

  private static List<Choice> choices(Page page, String key, Enum<?>[] values, String chosen) {
    return Arrays.stream(values)
        .map(one -> new Choice(one.name(), page.t(key + one), "", one.name().equals(chosen)))
        .toList();
  }

  /** Each choice drawn with the two others as they are now. */
  private static List<Choice> pictures(Page page, DesignForm form, Enum<?>[] values) {
    return Arrays.stream(values).map(one -> drawn(page, form, one)).toList();
  }

  private static Choice drawn(Page page, DesignForm form, Enum<?> one) {
    var shape = one instanceof Picture.Shape ? one.name() : form.shape();
    var colour = one instanceof Picture.Colour ? one.name() : form.colour();
    var symbol = one instanceof Picture.Symbol ? one.name() : form.symbol();
    return new Choice(
        one.name(),
        page.t("picture." + one),
        DesignsView.picture(page, shape, colour, symbol),
        List.of(form.shape(), form.colour(), form.symbol()).contains(one.name()));
  }

  private static Group group(Page page, Bloc bloc, DesignForm form) {
    var choices =
        bloc.competencies().stream()
            .map(
                one ->
                    new Choice(
                        one.code(),
                        one.label(page.locale()),
                        "",
                        form.codes().contains(one.code())))
            .toList();
    return new Group(bloc.label(page.locale()), choices.stream().anyMatch(Choice::chosen), choices);
  }
}
