package org.preuve.lti;

import java.util.List;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.page.Pages;

/** What a module keeps about a person; every bean of this type is asked. */
public interface PersonalData {

  /**
   * One kind of data.
   *
   * @param order smaller stands first
   * @param code stable name for programs, such as {@code evidence}
   * @param label in the reader's language
   * @param purpose why it is kept and until when, in the reader's language
   */
  record Kept(int order, String code, String label, long count, String purpose) {

    /** With the texts {@code privacy.<code>} and {@code privacy.<code>.purpose} of a module. */
    public static Kept of(int order, String code, long count, Pages texts, Caller reader) {
      var key = "privacy." + code;
      return new Kept(
          order,
          code,
          texts.text(reader.locale(), key),
          count,
          texts.text(reader.locale(), key + ".purpose"));
    }
  }

  /** What is kept about {@code person}, in {@code reader.locale()}; kinds without data too. */
  List<Kept> about(Caller reader, UserId person);
}
