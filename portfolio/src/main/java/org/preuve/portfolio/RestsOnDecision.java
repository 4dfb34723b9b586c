package org.preuve.portfolio;

import gg.jte.Content;
import java.util.Map;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/**
 * What another module built on the decision that a competency is acquired, such as a badge; a CDI
 * bean. A lower decision is not released before its assessor has said what becomes of it.
 */
public interface RestsOnDecision {

  /**
   * Whether something stands and the fields of the form do not say yet what becomes of it. Called
   * in the transaction that releases, before anything is stored.
   */
  boolean open(Caller assessor, Subject subject, Map<String, String> fields);

  /**
   * Fields of a form that ask what becomes of it, with what was answered so far and what is wrong
   * about it; for a subject that is {@link #open}.
   */
  Content question(Page page, Subject subject, Map<String, String> fields);

  /** Does what the fields say, in the transaction that releases the lower decision. */
  void settle(Caller assessor, Subject subject, Map<String, String> fields);
}
