package org.preuve.badges.approval;

import java.util.List;
import java.util.Optional;
import org.preuve.badges.approval.Approvable.Prepared;

/**
 * What the page of approvals shows.
 *
 * @param needed whether two teachers award
 * @param teacher whether the reader may change that and answer
 * @param alone whether nobody else could approve what the reader prepares
 * @param chosen who set it last and when, in words
 * @param changes of the setting, each in words, the newest first
 * @param kept id of the request below which the refusal stands
 */
public record ApprovalView(
    boolean needed,
    boolean teacher,
    boolean alone,
    Optional<String> chosen,
    List<String> changes,
    List<Row> rows,
    List<Answered> answered,
    Optional<String> refusal,
    String kept) {

  /**
   * What waits.
   *
   * @param by who prepared it and when, in words
   * @param own whether the reader prepared it
   * @param answers whether the reader may answer it
   * @param words what was typed as a refusal
   */
  public record Row(
      String id, Prepared what, String by, boolean own, boolean answers, String words) {

    /** Whether more people are named than are shown. */
    public boolean more() {
      return what.number() > what.people().size();
    }
  }

  /**
   * What was answered.
   *
   * @param by who prepared it, who answered and when, in words
   * @param words why not, may be empty
   */
  public record Answered(String badge, String state, String by, String words) {

    /** Style of the state. */
    public String tone() {
      return state.equals("APPROVED") ? "ok" : state.equals("REFUSED") ? "no" : "";
    }
  }
}
