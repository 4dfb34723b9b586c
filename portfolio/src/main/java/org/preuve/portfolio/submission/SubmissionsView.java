package org.preuve.portfolio.submission;

import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.MeasuredPill;
import org.preuve.portfolio.anonymity.Veil;
import org.preuve.portfolio.evidence.Damage;

/**
 * What {@code /submission} shows.
 *
 * @param deadlines that hold for this student, in words
 * @param changed whether something changed since an earlier preview
 * @param items everything that the next submission would freeze
 * @param open whether freezing them would make another submission
 * @param question asks before freezing
 * @param summary how much it is, and for which framework
 * @param out what stays outside
 * @param former how many pieces of these are of a former framework, in words; may be empty
 * @param hidden how many pieces a choice takes out of sight, in words; may be empty
 * @param missing how many deliverables no piece answers, in words; may be empty
 * @param groups who made each piece of several, in words
 * @param warnings where the framework asks for individual work
 * @param fields of the form that freezes
 * @param picker to choose something else
 * @param attempts earlier ones, newest first
 */
public record SubmissionsView(
    String lead,
    List<String> deadlines,
    boolean changed,
    List<Item> items,
    boolean open,
    String question,
    String summary,
    List<Out> out,
    String former,
    String hidden,
    String missing,
    List<String> groups,
    List<String> warnings,
    List<Field> fields,
    Picker picker,
    List<Attempt> attempts) {

  /**
   * One piece of evidence.
   *
   * @param name of its file
   * @param sha256 of its bytes, hex
   * @param measured how far telemetry can be believed
   * @param damage what is wrong with its bytes
   */
  public record Item(
      String id,
      String title,
      String icon,
      String name,
      String meta,
      String sha256,
      List<String> codes,
      boolean frozen,
      Optional<MeasuredPill> measured,
      Optional<Damage> damage) {

    /** The same without the name of its owner. */
    Item veiled(Veil veil) {
      return new Item(
          id,
          veil.over(title),
          icon,
          veil.over(name),
          meta,
          sha256,
          codes,
          frozen,
          measured,
          damage);
    }
  }

  /** A piece that stays outside, and why. */
  public record Out(String id, String title, String why) {}

  /** A hidden field. */
  public record Field(String name, String value) {}

  /** One frozen submission; the notes say that it was late or withdrawn. */
  public record Attempt(int number, String title, String meta, List<String> notes) {}

  /**
   * What can be chosen.
   *
   * @param tooMany whether there are more pieces than one form can name
   */
  public record Picker(
      List<Option> blocs, List<Option> pieces, boolean tooMany, List<Checklist> checklists) {}

  /** One choice. */
  public record Option(String value, String label, boolean chosen) {}

  /** The deliverables of one production. */
  public record Checklist(String title, List<Deliverable> deliverables) {}

  /**
   * One deliverable, with the pieces that could answer it.
   *
   * @param field its name in the form
   */
  public record Deliverable(String field, String text, List<Option> pieces) {}
}
